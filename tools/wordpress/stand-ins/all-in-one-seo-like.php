<?php
/**
 * Plugin Name: Stand-in like All in One SEO
 * Description: Keeps title and description in a table of its own, as All in One SEO does, and never reads its post meta. For tests only.
 * License:     GPL-2.0-or-later
 */

namespace {
	define( 'AIOSEO_VERSION', '4.9.0' );
	register_activation_hook( __FILE__, array( 'AIOSEO\\Plugin\\Common\\Models\\Post', 'createTable' ) );

	// Its editor saves by its own route, into the table alone.
	add_action(
		'rest_api_init',
		static function () {
			register_rest_route(
				'aioseo/v1',
				'/post',
				array(
					'methods'             => 'POST',
					'permission_callback' => static function () {
						return current_user_can( 'edit_others_posts' );
					},
					'callback'            => static function ( $request ) {
						$row              = AIOSEO\Plugin\Common\Models\Post::getPost( $request['id'] );
						$row->post_id     = (int) $request['id'];
						$row->description = $request['description'];
						$row->save();
						return array( 'success' => true );
					},
				)
			);
		}
	);
	add_filter(
		'pre_get_document_title',
		static function ( $title ) {
			$row = AIOSEO\Plugin\Common\Models\Post::getPost( is_singular() ? get_queried_object_id() : 0 );
			return empty( $row->title ) ? $title : esc_html( $row->title );
		},
		15
	);
	add_action(
		'wp_head',
		static function () {
			$row = AIOSEO\Plugin\Common\Models\Post::getPost( is_singular() ? get_queried_object_id() : 0 );
			if ( ! empty( $row->description ) ) {
				echo '<meta name="description" content="' . esc_attr( $row->description ) . '" />' . "\n";
			}
		},
		1
	);
}

namespace AIOSEO\Plugin\Common\Models {
	class Post {
		public $post_id     = 0;
		public $title       = null;
		public $description = null;

		public static function createTable() {
			global $wpdb;
			$wpdb->query( "CREATE TABLE IF NOT EXISTS {$wpdb->prefix}aioseo_posts (post_id bigint NOT NULL PRIMARY KEY, title text, description text)" );
		}

		public static function getPost( $post_id ) {
			global $wpdb;
			$found = $wpdb->get_row( $wpdb->prepare( "SELECT * FROM {$wpdb->prefix}aioseo_posts WHERE post_id = %d", $post_id ) );
			$post  = new self();
			if ( $found ) {
				$post->post_id     = (int) $found->post_id;
				$post->title       = $found->title;
				$post->description = $found->description;
			}
			return $post;
		}

		public function save() {
			global $wpdb;
			$wpdb->replace( "{$wpdb->prefix}aioseo_posts", get_object_vars( $this ) );
		}
	}
}
