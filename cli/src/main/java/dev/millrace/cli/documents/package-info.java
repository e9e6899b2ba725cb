/** Documents that people have, cut into pieces that fit a prompt. */
@NullMarked
package dev.millrace.cli.documents;

import org.jspecify.annotations.NullMarked;
