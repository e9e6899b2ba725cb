/** How the embedded model understands a request, and what a skill of it is. */
@NullMarked
package dev.millrace.models.embedded.skill;

import org.jspecify.annotations.NullMarked;
