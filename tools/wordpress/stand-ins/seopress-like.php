<?php
/**
 * Plugin Name: Stand-in like SEOPress
 * Description: Keeps, prints and serves by REST title and description as SEOPress does. For tests only.
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

// Its own route for the two texts, without which core's REST API shows and takes none of them: read by everybody, written with PUT.
add_action(
	'rest_api_init',
	static function () {
		$keys  = array(
			'title'       => '_seopress_titles_title',
			'description' => '_seopress_titles_desc',
		);
		$place = '/posts/(?P<id>\d+)/title-description-metas';
		register_rest_route(
			'seopress/v1',
			$place,
			array(
				'methods'             => 'GET',
				'permission_callback' => '__return_true',
				'callback'            => static function ( $request ) use ( $keys ) {
					return array_map(
						static function ( $key ) use ( $request ) {
							return html_entity_decode( (string) get_post_meta( (int) $request['id'], $key, true ), ENT_QUOTES | ENT_XML1, 'UTF-8' );
						},
						$keys
					);
				},
			)
		);
		register_rest_route(
			'seopress/v1',
			$place,
			array(
				'methods'             => 'PUT',
				'permission_callback' => static function ( $request ) {
					return current_user_can( 'edit_post', (int) $request['id'] );
				},
				'callback'            => static function ( $request ) use ( $keys ) {
					foreach ( $keys as $name => $key ) {
						if ( ! isset( $request[ $name ] ) ) {
							continue;
						}
						if ( '' === $request[ $name ] ) {
							delete_post_meta( (int) $request['id'], $key );
						} else {
							update_post_meta( (int) $request['id'], $key, 'title' === $name ? sanitize_text_field( $request[ $name ] ) : sanitize_textarea_field( $request[ $name ] ) );
						}
					}
					return array( 'code' => 'success' );
				},
			)
		);
	}
);
