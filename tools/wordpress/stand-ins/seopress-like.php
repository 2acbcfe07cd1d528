<?php
/**
 * Plugin Name: Stand-in like SEOPress
 * Description: Keeps and prints title and description where SEOPress does. For tests only.
 * License:     GPL-2.0-or-later
 */

define( 'SEOPRESS_VERSION', '9.0' );

add_filter(
	'pre_get_document_title',
	static function ( $title ) {
		$own = is_singular() ? get_post_meta( get_queried_object_id(), '_seopress_titles_title', true ) : '';
		return '' === $own ? $title : esc_html( $own );
	},
	15
);
add_action(
	'wp_head',
	static function () {
		$own = is_singular() ? get_post_meta( get_queried_object_id(), '_seopress_titles_desc', true ) : '';
		if ( '' !== $own ) {
			echo '<meta name="description" content="' . esc_attr( $own ) . '" />' . "\n";
		}
	},
	1
);
