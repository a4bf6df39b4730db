/** What proves to a vendor who is asking; nothing in here prints a secret. */
@NullMarked
package dev.connections.auth;

import org.jspecify.annotations.NullMarked;
