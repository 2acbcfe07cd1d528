<?php
/**
 * Plugin Name: Stand-in with a type of its own
 * Description: A public post type that does not ask for custom fields, as many themes and plugins register theirs. For tests only.
 * License:     GPL-2.0-or-later
 */

add_action(
	'init',
	static function () {
		register_post_type(
			'bench_project',
			array(
				'label'        => 'Projects',
				'public'       => true,
				'show_in_rest' => true,
				'supports'     => array( 'title', 'editor' ),
			)
		);
	}
);
