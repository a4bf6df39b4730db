package dev.connections.micrometer;

import io.micrometer.common.KeyValues;

/** Tags that name the client's label as well, for a program that has few of them. */
final class TenantConvention extends CallConvention {
  @Override
  public KeyValues getLowCardinalityKeyValues(CallContext context) {
    return super.getLowCardinalityKeyValues(context)
        .and("tenant", context.call().label().orElse("none"));
  }
}
