<?php
/**
 * Plugin Name: Stand-in like Yoast SEO
 * Description: Keeps and prints title and description where Yoast SEO does, and registers its keys without the REST API. For tests only.
 * License:     GPL-2.0-or-later
 */

define( 'WPSEO_VERSION', '26.0' );
add_action(
	'init',
	static function () {
		foreach ( array( '_yoast_wpseo_title', '_yoast_wpseo_metadesc' ) as $key ) {
			register_meta( 'post', $key, array( 'sanitize_callback' => 'sanitize_text_field' ) );
		}
	}
);

/** Its variables stand between double percent signs. */
function yoast_like_text( string $key ): string {
	$text = is_singular() ? (string) get_post_meta( get_queried_object_id(), $key, true ) : '';
	return strtr(
		$text,
		array(
			'%%title%%'    => get_the_title( get_queried_object_id() ),
			'%%sep%%'      => '-',
			'%%sitename%%' => get_bloginfo( 'name' ),
			'%%date%%'     => '2024',
		)
	);
}

add_filter(
	'pre_get_document_title',
	static function ( $title ) {
		$own = yoast_like_text( '_yoast_wpseo_title' );
		return '' === $own ? $title : esc_html( $own );
	},
	15
);
add_action(
	'wp_head',
	static function () {
		$own = yoast_like_text( '_yoast_wpseo_metadesc' );
		if ( '' !== $own ) {
			echo '<meta name="description" content="' . esc_attr( $own ) . '" />' . "\n";
		}
	},
	1
);
