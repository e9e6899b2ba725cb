/** The bundled examples, run from beginning to end. */
@NullMarked
package dev.millrace.cli.demo;

import org.jspecify.annotations.NullMarked;
