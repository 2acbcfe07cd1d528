<?php
/**
 * Brings a WordPress into the state that site.json, beside this file, describes. Runs on every start:
 * the content is made once, everything else is made true again. Needs wp-load.php to be loaded.
 */

function bizosaas_seed( string $folder ): void {
	require_once ABSPATH . 'wp-admin/includes/admin.php';
	$wish = json_decode( (string) file_get_contents( "$folder/site.json" ), true, 512, JSON_THROW_ON_ERROR );
	wp_set_current_user( 1 ); // an administrator: content goes in unfiltered

	bizosaas_seed_address( $wish['url'] );
	bizosaas_seed_permalinks( $wish['permalinks'] );
	bizosaas_seed_users( $wish['credentials'] );
	if ( ! get_option( 'bizosaas_seeded' ) ) {
		bizosaas_seed_content( $wish['site'], $wish['url'], $folder );
		update_option( 'bizosaas_seeded', 1 );
	}
	foreach ( $wish['plugins'] as $plugin ) {
		$outcome = activate_plugin( $plugin );
		if ( is_wp_error( $outcome ) ) {
			throw new RuntimeException( "Plugin $plugin: " . $outcome->get_error_message() );
		}
	}
	file_put_contents( "$folder/seeded.json", wp_json_encode( array( 'version' => get_bloginfo( 'version' ) ) ) );
}

/** A site that starts on another port keeps the old address in its content; real sites are moved the same way. */
function bizosaas_seed_address( string $url ): void {
	global $wpdb;
	$before = get_option( 'bizosaas_seed_url' );
	foreach ( array( 'siteurl', 'home' ) as $name ) {
		$wpdb->update( $wpdb->options, array( 'option_value' => $url ), array( 'option_name' => $name ) );
	}
	wp_cache_flush();
	if ( $before && $before !== $url ) {
		$wpdb->query( $wpdb->prepare( "UPDATE $wpdb->posts SET post_content = REPLACE(post_content, %s, %s), guid = REPLACE(guid, %s, %s)", $before, $url, $before, $url ) );
	}
	update_option( 'bizosaas_seed_url', $url );
}

function bizosaas_seed_permalinks( string $permalinks ): void {
	global $wp_rewrite;
	$wp_rewrite->set_permalink_structure( 'pretty' === $permalinks ? '/%postname%/' : '' );
	flush_rewrite_rules( false );
}

function bizosaas_seed_users( array $credentials ): void {
	$admin = get_user_by( 'id', 1 );
	if ( '' !== $admin->user_url ) {
		wp_update_user( array( 'ID' => 1, 'user_url' => '' ) ); // the npm build's holds the address where it was made
	}
	bizosaas_seed_password( $admin, $credentials['password'] );
	bizosaas_seed_application_password( $admin, $credentials['applicationPassword'] );

	$author = get_user_by( 'login', $credentials['authorUser'] );
	if ( ! $author ) {
		$id     = wp_insert_user(
			array(
				'user_login'   => $credentials['authorUser'],
				'user_pass'    => $credentials['authorPassword'],
				'user_email'   => 'jordan@aire-plumbing.example',
				'display_name' => 'Jordan Shaw',
				'role'         => 'author',
			)
		);
		$author = get_user_by( 'id', $id );
	}
	bizosaas_seed_password( $author, $credentials['authorPassword'] );
	bizosaas_seed_application_password( $author, $credentials['authorApplicationPassword'] );
}

function bizosaas_seed_password( WP_User $user, string $password ): void {
	if ( ! wp_check_password( $password, $user->user_pass, $user->ID ) ) {
		wp_set_password( $password, $user->ID );
	}
}

/** Stores a known application password, which WordPress's own function cannot: it always makes a new one. */
function bizosaas_seed_application_password( WP_User $user, string $password ): void {
	$letters = preg_replace( '/[^a-z\d]/i', '', $password );
	$key     = WP_Application_Passwords::USERMETA_KEY_APPLICATION_PASSWORDS;
	$others  = array();
	foreach ( WP_Application_Passwords::get_user_application_passwords( $user->ID ) as $item ) {
		if ( 'BizOSaaS' !== $item['name'] ) {
			$others[] = $item;
		} elseif ( wp_check_password( $letters, $item['password'], $user->ID ) ) {
			return;
		}
	}
	$others[] = array(
		'uuid'      => wp_generate_uuid4(),
		'app_id'    => '',
		'name'      => 'BizOSaaS',
		'password'  => wp_hash_password( $letters ),
		'created'   => time(),
		'last_used' => null,
		'last_ip'   => null,
	);
	update_user_meta( $user->ID, $key, $others );
	update_network_option( get_main_network_id(), WP_Application_Passwords::OPTION_KEY_IN_USE, true );
}

function bizosaas_seed_content( array $site, string $url, string $folder ): void {
	foreach ( get_posts( array( 'post_type' => array( 'post', 'page', 'attachment', 'wp_navigation', 'wp_template', 'wp_template_part' ), 'post_status' => 'any', 'numberposts' => -1 ) ) as $post ) {
		wp_delete_post( $post->ID, true ); // what WordPress brings along, or what an interrupted start left
	}
	$places = array( '{{home}}' => $url );
	foreach ( $site['pictures'] as $picture ) {
		$id = bizosaas_seed_picture( $picture, $folder );

		$places[ '{{id:' . $picture['key'] . '}}' ]  = (string) $id;
		$places[ '{{url:' . $picture['key'] . '}}' ] = wp_get_attachment_url( $id );
	}
	foreach ( $site['templates'] as $template ) {
		bizosaas_seed_template( $template['type'], $template['slug'], str_replace( '{{theme}}', get_stylesheet(), $template['content'] ) );
	}
	$ids = array();
	foreach ( $site['pages'] as $page ) {
		$ids[ $page['slug'] ] = bizosaas_seed_entry( 'page', $page, $places );
	}
	foreach ( $site['posts'] as $post ) {
		bizosaas_seed_entry( 'post', $post, $places );
	}
	bizosaas_seed_menu( $site, $ids );
	update_option( 'blogname', $site['name'] );
	update_option( 'blogdescription', $site['tagline'] );
	update_option( 'show_on_front', 'page' );
	update_option( 'page_on_front', $ids[ $site['frontPage'] ] );
	update_option( 'page_for_posts', $ids[ $site['journalPage'] ] );
	update_option( 'blog_public', 1 );
	update_option( 'timezone_string', 'Europe/London' );
}

function bizosaas_seed_entry( string $type, array $entry, array $places ): int {
	$row = array(
		'post_type'      => $type,
		'post_status'    => 'publish',
		'post_author'    => 1,
		'post_name'      => $entry['slug'],
		'post_title'     => $entry['title'],
		'post_excerpt'   => $entry['excerpt'] ?? '',
		'post_content'   => strtr( $entry['content'], $places ),
		'post_date'      => ( $entry['day'] ?? '2024-01-08' ) . ' 09:30:00',
		'comment_status' => 'closed',
	);
	if ( $entry['withoutThemeHeading'] ?? false ) {
		$row['page_template'] = 'landing';
	}
	$id = wp_insert_post( wp_slash( $row ), true );
	if ( is_wp_error( $id ) ) {
		throw new RuntimeException( $entry['slug'] . ': ' . $id->get_error_message() );
	}
	return $id;
}

function bizosaas_seed_picture( array $picture, string $folder ): int {
	$stored = wp_upload_bits( $picture['key'] . '.png', null, (string) file_get_contents( "$folder/{$picture['key']}.png" ), '2024/01' );
	if ( $stored['error'] ) {
		throw new RuntimeException( $picture['key'] . ': ' . $stored['error'] );
	}
	$id = wp_insert_attachment(
		array(
			'post_mime_type' => 'image/png',
			'post_title'     => $picture['key'],
			'post_status'    => 'inherit',
			'post_date'      => '2024-01-08 09:00:00',
		),
		$stored['file']
	);
	wp_update_attachment_metadata( $id, wp_generate_attachment_metadata( $id, $stored['file'] ) );
	if ( '' !== $picture['libraryAlt'] ) {
		update_post_meta( $id, '_wp_attachment_image_alt', $picture['libraryAlt'] );
	}
	return $id;
}

/** Block themes take the menu from the newest `wp_navigation`. */
function bizosaas_seed_menu( array $site, array $ids ): void {
	$links = '';
	foreach ( $site['menu'] as $slug ) {
		$link   = array(
			'label'          => get_the_title( $ids[ $slug ] ),
			'type'           => 'page',
			'id'             => $ids[ $slug ],
			'url'            => get_permalink( $ids[ $slug ] ),
			'kind'           => 'post-type',
			'isTopLevelLink' => true,
		);
		$links .= '<!-- wp:navigation-link ' . wp_json_encode( $link, JSON_UNESCAPED_SLASHES ) . " /-->\n";
	}
	wp_insert_post(
		wp_slash(
			array(
				'post_type'    => 'wp_navigation',
				'post_status'  => 'publish',
				'post_title'   => 'Main menu',
				'post_content' => $links,
				'post_date'    => '2024-01-08 09:00:00',
			)
		)
	);
}

/** As the site editor stores it when somebody changes a part of the theme: here, away with the theme's sample texts. */
function bizosaas_seed_template( string $type, string $slug, string $content ): void {
	$id = wp_insert_post(
		wp_slash(
			array(
				'post_type'    => $type,
				'post_status'  => 'publish',
				'post_name'    => $slug,
				'post_title'   => ucfirst( $slug ),
				'post_content' => $content,
				'post_date'    => '2024-01-08 09:00:00',
			)
		),
		true
	);
	if ( is_wp_error( $id ) ) {
		throw new RuntimeException( "$slug: " . $id->get_error_message() );
	}
	wp_set_post_terms( $id, get_stylesheet(), 'wp_theme' );
	if ( 'wp_template_part' === $type ) {
		wp_set_post_terms( $id, 'footer', 'wp_template_part_area' );
	}
}
