/** How the models of ActiveCampaign are read and written; generated, and not exported. */
@NullMarked
package dev.connections.activecampaign.codec;

import org.jspecify.annotations.NullMarked;
