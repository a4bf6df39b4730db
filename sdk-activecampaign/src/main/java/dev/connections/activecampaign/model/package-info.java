/** What ActiveCampaign sends and takes, typed; generated from its specification. */
@NullMarked
package dev.connections.activecampaign.model;

import org.jspecify.annotations.NullMarked;
