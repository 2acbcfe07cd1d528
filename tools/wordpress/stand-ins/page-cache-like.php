<?php
/**
 * Plugin Name: Stand-in like a page cache
 * Description: Serves anonymous visitors a stored copy of each page, and forgets one where Cache Enabler and WP Super Cache would. For tests only.
 * License:     GPL-2.0-or-later
 */

define( 'CACHE_ENABLER_VERSION', '1.8.16' );

function page_cache_like_key( string $url ): string {
	return 'page_cache_like_' . md5( (string) wp_parse_url( $url, PHP_URL_PATH ) );
}

add_action(
	'template_redirect',
	static function () {
		if ( is_user_logged_in() || 'GET' !== $_SERVER['REQUEST_METHOD'] || '' !== (string) wp_parse_url( $_SERVER['REQUEST_URI'], PHP_URL_QUERY ) ) {
			return;
		}
		$key    = page_cache_like_key( $_SERVER['REQUEST_URI'] );
		$stored = get_option( $key );
		if ( is_string( $stored ) ) {
			header( 'X-Cache: HIT' );
			echo $stored;
			exit;
		}
		header( 'X-Cache: MISS' );
		ob_start(
			static function ( $html ) use ( $key ) {
				$html .= "\n<!-- Cache stand-in -->";
				update_option( $key, $html, false );
				return $html;
			}
		);
	},
	0
);

add_action(
	'cache_enabler_clear_page_cache_by_url',
	static function ( $url ) {
		delete_option( page_cache_like_key( $url ) );
	}
);

/** As the real one: it refuses an address with a query. */
function wpsc_delete_url_cache( $url ) {
	if ( false !== strpos( $url, '?' ) ) {
		return false;
	}
	delete_option( page_cache_like_key( $url ) );
	return true;
}
