/** ActiveCampaign: the Deep Data connections of an account. */
@NullMarked
package dev.connections.activecampaign;

import org.jspecify.annotations.NullMarked;
