/** Our clients, our fakes and the samples of the facts, judged by what others wrote. */
@NullMarked
package dev.connections.proofs.contract;

import org.jspecify.annotations.NullMarked;
