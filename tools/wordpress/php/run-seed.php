<?php
/**
 * Seeds an installed WordPress from the command line: php run-seed.php <site> <seed folder>
 */

list( , $site, $seed ) = $argv;
$_SERVER['HTTP_HOST']      = '127.0.0.1';
$_SERVER['REQUEST_METHOD'] = 'GET';
$_SERVER['REQUEST_URI']    = '/';

require "$site/wp-load.php";
require "$seed/seed.php";
bizosaas_seed( $seed );
