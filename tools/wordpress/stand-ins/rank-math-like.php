<?php
/**
 * Plugin Name: Stand-in like Rank Math
 * Description: Keeps and prints title and description where Rank Math does. For tests only.
 * License:     GPL-2.0-or-later
 */

define( 'RANK_MATH_VERSION', '1.0.250' );

add_filter(
	'pre_get_document_title',
	static function ( $title ) {
		$own = is_singular() ? get_post_meta( get_queried_object_id(), 'rank_math_title', true ) : '';
		return '' === $own ? $title : esc_html( $own );
	},
	15
);
add_action(
	'wp_head',
	static function () {
		$own = is_singular() ? get_post_meta( get_queried_object_id(), 'rank_math_description', true ) : '';
		if ( '' !== $own ) {
			echo '<meta name="description" content="' . esc_attr( $own ) . '" />' . "\n";
		}
	},
	1
);
