<?php
/**
 * Plugin Name: Stand-in like The SEO Framework
 * Description: Keeps and prints title and description where The SEO Framework does. For tests only.
 * License:     GPL-2.0-or-later
 */

define( 'THE_SEO_FRAMEWORK_VERSION', '5.1.0' );

add_filter(
	'pre_get_document_title',
	static function ( $title ) {
		$own = is_singular() ? get_post_meta( get_queried_object_id(), '_genesis_title', true ) : '';
		return '' === $own ? $title : esc_html( $own . ' - ' . get_bloginfo( 'name' ) );
	},
	15
);
add_action(
	'wp_head',
	static function () {
		$own = is_singular() ? get_post_meta( get_queried_object_id(), '_genesis_description', true ) : '';
		if ( '' !== $own ) {
			echo '<meta name="description" content="' . esc_attr( $own ) . '" />' . "\n";
		}
	},
	1
);
