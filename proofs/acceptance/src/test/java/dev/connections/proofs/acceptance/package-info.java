/** What users type, run as users run it. */
@NullMarked
package dev.connections.proofs.acceptance;

import org.jspecify.annotations.NullMarked;
