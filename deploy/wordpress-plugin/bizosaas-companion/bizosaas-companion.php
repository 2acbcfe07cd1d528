<?php
/**
 * Plugin Name:       BizOSaaS Companion
 * Description:       Lets BizOSaaS set the SEO title and the meta description of a page through the REST API, and empty the page cache of a changed page. No settings, no tracking.
 * Version:           1.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           GPL-2.0-or-later
 * License URI:       https://www.gnu.org/licenses/gpl-2.0.html
 *
 * Plugins of WordPress are works based on WordPress, so this file is under the GPL-2.0-or-later.
 * The rest of BizOSaaS talks to it over HTTP only and is under its own licence.
 *
 * @package BizOSaaS\Companion
 */

namespace BizOSaaS\Companion;

defined( 'ABSPATH' ) || exit;

const VERSION         = '1.1.0';
const OWN_TITLE       = '_bizosaas_seo_title';
const OWN_DESCRIPTION = '_bizosaas_seo_description';

add_filter( 'rest_authentication_errors', __NAMESPACE__ . '\\look_in_time', 80 ); // before core's own look at application passwords
add_action( 'rest_api_init', __NAMESPACE__ . '\\register_rest', 9 ); // before core fixes which types have meta
add_filter( 'pre_get_document_title', __NAMESPACE__ . '\\filter_title', 20 );
add_action( 'wp_head', __NAMESPACE__ . '\\print_description', 1 );

/* ---------------------------------------------------------------- SEO plugins */

/** What each SEO plugin defines when it is active, and where it keeps its two texts. */
function known_seo_plugins(): array {
	return array(
		'yoast'             => array( 'WPSEO_VERSION', '_yoast_wpseo_title', '_yoast_wpseo_metadesc' ),
		'rank-math'         => array( 'RANK_MATH_VERSION', 'rank_math_title', 'rank_math_description' ),
		'all-in-one-seo'    => array( 'AIOSEO_VERSION', '_aioseo_title', '_aioseo_description' ),
		'seopress'          => array( 'SEOPRESS_VERSION', '_seopress_titles_title', '_seopress_titles_desc' ),
		'the-seo-framework' => array( 'THE_SEO_FRAMEWORK_VERSION', '_genesis_title', '_genesis_description' ),
	);
}

/** The active SEO plugin, or this plugin's own storage when there is none. */
function active_seo(): array {
	foreach ( known_seo_plugins() as $plugin => list( $constant, $title, $description ) ) {
		if ( defined( $constant ) ) {
			return array(
				'plugin'          => $plugin,
				'version'         => (string) constant( $constant ),
				'title_key'       => $title,
				'description_key' => $description,
				// Its own table is the truth; without its class a write would reach nobody.
				'writable'        => 'all-in-one-seo' !== $plugin || aioseo_is_reachable(),
				// The SEO Framework appends the site's name unless told otherwise for the page.
				'title_is_whole'  => 'the-seo-framework' !== $plugin,
			);
		}
	}
	return array(
		'plugin'          => null,
		'version'         => null,
		'title_key'       => OWN_TITLE,
		'description_key' => OWN_DESCRIPTION,
		'writable'        => true,
		'title_is_whole'  => true,
	);
}

/* ------------------------------------------------------------------- signing in */

/** Core looks for a wrong application password before it has looked for the user, and so never finds one. Looked for now, it says what is wrong. */
function look_in_time( $result ) {
	wp_get_current_user();
	return $result;
}

/* ------------------------------------------------------------- writing by REST */

function register_rest(): void {
	$seo = active_seo();
	if ( $seo['writable'] ) {
		foreach ( post_types() as $type ) {
			add_post_type_support( $type, 'custom-fields' ); // core shows no meta of a type without it
			register_text( $type, $seo['title_key'] );
			register_text( $type, $seo['description_key'] );
			if ( 'all-in-one-seo' === $seo['plugin'] ) {
				add_filter( "rest_prepare_$type", __NAMESPACE__ . '\\read_aioseo', 10, 2 );
			}
		}
		if ( 'all-in-one-seo' === $seo['plugin'] ) {
			add_action( 'added_post_meta', __NAMESPACE__ . '\\write_aioseo', 10, 4 );
			add_action( 'updated_post_meta', __NAMESPACE__ . '\\write_aioseo', 10, 4 );
			add_action( 'deleted_post_meta', __NAMESPACE__ . '\\empty_aioseo', 10, 3 );
		}
	}
	register_routes();
}

/** Public types that the REST API serves; the media library has pages too, but nobody searches for those. */
function post_types(): array {
	return array_values(
		array_diff(
			get_post_types(
				array(
					'public'       => true,
					'show_in_rest' => true,
				)
			),
			array( 'attachment' )
		)
	);
}

function register_text( string $type, string $key ): void {
	register_post_meta(
		$type,
		$key,
		array(
			'type'              => 'string',
			'single'            => true,
			'show_in_rest'      => true,
			'sanitize_callback' => __NAMESPACE__ . '\\clean_text',
			'auth_callback'     => static function ( $allowed, $meta_key, $post_id, $user_id ) {
				return user_can( $user_id, 'edit_post', $post_id );
			},
		)
	);
}

/** One line without tags. Not sanitize_text_field(): that eats "%de" of "%%description%%" as if it were a URL's escape. */
function clean_text( $value ): string {
	$text = wp_check_invalid_utf8( is_scalar( $value ) ? (string) $value : '' );
	return trim( (string) preg_replace( '/[\s\x00-\x1F\x7F]+/u', ' ', wp_strip_all_tags( $text ) ) );
}

/* --------------------------------------------- All in One SEO keeps its own table */

function aioseo_is_reachable(): bool {
	return class_exists( 'AIOSEO\\Plugin\\Common\\Models\\Post' ) && method_exists( 'AIOSEO\\Plugin\\Common\\Models\\Post', 'getPost' );
}

function aioseo_columns(): array {
	return array(
		'_aioseo_title'       => 'title',
		'_aioseo_description' => 'description',
	);
}

/** Its post meta is a copy nobody reads back: hand a written text on to its model. */
function write_aioseo( $meta_id, $post_id, $key, $value ): void {
	$column = aioseo_columns()[ $key ] ?? null;
	if ( null === $column ) {
		return;
	}
	$row = \AIOSEO\Plugin\Common\Models\Post::getPost( $post_id );
	if ( $value === $row->$column ) {
		return; // the plugin itself wrote the copy
	}
	$row->post_id = $post_id;
	$row->$column = $value;
	$row->save();
}

function empty_aioseo( $meta_ids, $post_id, $key ): void {
	write_aioseo( 0, $post_id, $key, '' );
}

/** Answers with the truth, which an old copy may not be. */
function read_aioseo( $response, $post ) {
	$answer = $response->get_data();
	if ( ! isset( $answer['meta'] ) ) {
		return $response;
	}
	$row = \AIOSEO\Plugin\Common\Models\Post::getPost( $post->ID );
	foreach ( aioseo_columns() as $key => $column ) {
		$answer['meta'][ $key ] = (string) $row->$column;
	}
	$response->set_data( $answer );
	return $response;
}

/* ----------------------------------------------- printing, without an SEO plugin */

/** The text of the page being served, or '' where an SEO plugin is in charge or nothing was set. */
function own_text( string $key ): string {
	$is_journal = is_home() && ! is_front_page();
	if ( null !== active_seo()['plugin'] || ! ( is_singular() || $is_journal ) ) {
		return '';
	}
	$post_id = get_queried_object_id();
	return $post_id > 0 ? (string) get_post_meta( $post_id, $key, true ) : '';
}

function filter_title( $title ) {
	$own = own_text( OWN_TITLE );
	return '' === $own ? $title : esc_html( $own ); // core prints what this filter answers as it is
}

function print_description(): void {
	$own = own_text( OWN_DESCRIPTION );
	if ( '' !== $own && ! post_password_required( get_queried_object_id() ) ) {
		echo '<meta name="description" content="' . esc_attr( $own ) . '" />' . "\n";
	}
}

/* ---------------------------------------------------------------- page caches */

/** For each cache plugin: whether it is active, and its own way to forget one address. */
function known_caches(): array {
	return array(
		'wp-super-cache' => array( function_exists( 'wpsc_delete_url_cache' ), 'wpsc_delete_url_cache' ),
		'w3-total-cache' => array( function_exists( 'w3tc_flush_url' ), 'w3tc_flush_url' ),
		'litespeed'      => array( defined( 'LSCWP_V' ), fires( 'litespeed_purge_url' ) ),
		'wp-rocket'      => array( function_exists( 'rocket_clean_files' ), static function ( $url ) {
			return \rocket_clean_files( array( $url ) );
		} ),
		'cache-enabler'  => array( defined( 'CACHE_ENABLER_VERSION' ), fires( 'cache_enabler_clear_page_cache_by_url' ) ),
	);
}

function fires( string $action ): callable {
	return static function ( $url ) use ( $action ) {
		do_action( $action, $url );
	};
}

/** Active cache plugins by name, each with its way to purge. */
function active_caches(): array {
	$active = array_filter(
		known_caches(),
		static function ( $cache ) {
			return $cache[0];
		}
	);
	return array_map(
		static function ( $cache ) {
			return $cache[1];
		},
		$active
	);
}

/** WP_CACHE with a drop-in says that something caches pages, though not what. */
function describe_cache(): array {
	$names   = array_keys( active_caches() );
	$unknown = defined( 'WP_CACHE' ) && WP_CACHE && file_exists( WP_CONTENT_DIR . '/advanced-cache.php' ) ? 'unknown' : null;
	return array(
		'name'      => $names[0] ?? $unknown,
		'can_purge' => array() !== $names,
	);
}

/* --------------------------------------------------------------------- routes */

function register_routes(): void {
	register_rest_route(
		'bizosaas/v1',
		'/capabilities',
		array(
			'methods'             => 'GET',
			'callback'            => __NAMESPACE__ . '\\capabilities',
			'permission_callback' => may( 'edit_posts' ),
		)
	);
	register_rest_route(
		'bizosaas/v1',
		'/purge',
		array(
			'methods'             => 'POST',
			'callback'            => __NAMESPACE__ . '\\purge',
			'permission_callback' => may( 'edit_others_posts' ),
			'args'                => array(
				'url' => array(
					'type'     => 'string',
					'format'   => 'uri',
					'required' => true,
				),
			),
		)
	);
}

function may( string $capability ): callable {
	return static function () use ( $capability ) {
		return current_user_can( $capability );
	};
}

function capabilities(): array {
	return array(
		'plugin_version'             => VERSION,
		'seo'                        => active_seo(),
		'builder'                    => active_builder(),
		'cache'                      => describe_cache(),
		'limits'                     => array(
			'post_types'       => post_types(),
			'max_upload_bytes' => wp_max_upload_size(),
			// A theme without it prints a title of its own, which no SEO title reaches.
			'theme_has_title'  => wp_is_block_theme() || current_theme_supports( 'title-tag' ),
		),
		'site_hosts_unfiltered_html' => current_user_can( 'unfiltered_html' ),
	);
}

function active_builder(): array {
	$constants = array(
		'elementor' => 'ELEMENTOR_VERSION',
		'divi'      => 'ET_BUILDER_VERSION',
		'wpbakery'  => 'WPB_VC_VERSION',
		'bricks'    => 'BRICKS_VERSION',
	);
	foreach ( $constants as $name => $constant ) {
		if ( defined( $constant ) ) {
			return array(
				'name'    => $name,
				'version' => (string) constant( $constant ),
			);
		}
	}
	return array(
		'name'    => null,
		'version' => null,
	);
}

/** Empties the page cache of one address of this site, in every cache plugin that is active. */
function purge( $request ) {
	$url = $request['url'];
	if ( ! belongs_to_site( $url ) ) {
		return new \WP_Error( 'bizosaas_foreign_url', 'This address does not belong to the site.', array( 'status' => 400 ) );
	}
	$purged = array();
	foreach ( active_caches() as $name => $forget ) {
		if ( false !== $forget( $url ) ) { // WP Super Cache refuses an address with a query
			$purged[] = $name;
		}
	}
	return array(
		'url'    => $url,
		'purged' => $purged,
	);
}

function belongs_to_site( string $url ): bool {
	$home  = wp_parse_url( home_url( '/' ) );
	$asked = wp_parse_url( $url );
	foreach ( array( 'scheme', 'host', 'port' ) as $part ) {
		if ( ( $home[ $part ] ?? null ) !== ( $asked[ $part ] ?? null ) ) {
			return false;
		}
	}
	return 0 === strpos( $asked['path'] ?? '/', $home['path'] ?? '/' );
}
