<?php
/**
 * Installs a WordPress whose database is empty, from the command line, then seeds it: php install.php <site> <seed folder>
 */

define( 'WP_INSTALLING', true );
list( , $site, $seed ) = $argv;
$wish = json_decode( (string) file_get_contents( "$seed/site.json" ), true, 512, JSON_THROW_ON_ERROR );

$_SERVER['HTTP_HOST']       = (string) preg_replace( '~^https?://~', '', $wish['url'] );
$_SERVER['SERVER_NAME']     = '127.0.0.1';
$_SERVER['REQUEST_METHOD']  = 'GET';
$_SERVER['REQUEST_URI']     = '/';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';

/** WordPress's own would send a mail about the new site. */
function wp_new_blog_notification() {}

require "$site/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
if ( ! is_blog_installed() ) {
	$credentials = $wish['credentials'];
	wp_install( $wish['site']['name'], $credentials['user'], 'hello@aire-plumbing.example', true, '', wp_slash( $credentials['password'] ) );
}
