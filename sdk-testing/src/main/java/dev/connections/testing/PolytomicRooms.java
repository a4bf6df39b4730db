package dev.connections.testing;

/** What an organization of Polytomic consists of beside its connections, and what leads there. */
record PolytomicRooms(
    AuthorizationPages pages,
    PolytomicTypes types,
    PolytomicConnections connections,
    PolytomicChanges changes,
    PolytomicSessions sessions,
    PolytomicJobs jobs,
    PolytomicProxy proxy,
    PolytomicSharing sharing,
    PolytomicSchemas schemas,
    IdempotencyKeys keys) {
  private static final String CONNECTIONS = "/api/connections";
  private static final String ONE = CONNECTIONS + "/{id}";
  private static final String TYPES = "/api/connection_types";
  private static final String SHARED =
      "/api/organizations/{org_id}/connections/{connection_id}/shared";

  static PolytomicRooms over(ConnectionRows rows) {
    AuthorizationPages pages = new AuthorizationPages();
    PolytomicTypes types = new PolytomicTypes();
    PolytomicChanges changes = new PolytomicChanges(rows, types, pages);
    PolytomicJobs jobs = new PolytomicJobs();
    return new PolytomicRooms(
        pages,
        types,
        new PolytomicConnections(rows, types),
        changes,
        new PolytomicSessions(rows, changes, pages),
        jobs,
        new PolytomicProxy(jobs),
        new PolytomicSharing(rows),
        new PolytomicSchemas(),
        new IdempotencyKeys());
  }

  Routes routes(Routes routes) {
    onTypes(routes);
    onConnections(routes);
    onProxies(routes);
    onShared(routes);
    return onSchemas(routes).on("GET", "/api/jobs/{type}/{id}", jobs::get);
  }

  private void onTypes(Routes routes) {
    routes
        .on("GET", TYPES, types::list)
        .on("GET", TYPES + "/{id}", types::schema)
        .on("POST", TYPES + "/{type}/parameter_values", keys.once(types::typeValues))
        .on("GET", ONE + "/parameter_values", connections.on(types::connectionValues));
  }

  private void onConnections(Routes routes) {
    routes
        .on("GET", CONNECTIONS, connections::list)
        .on("POST", CONNECTIONS, keys.once(changes::create))
        .on("POST", CONNECTIONS + "/test", keys.once(connections::test))
        .on("POST", CONNECTIONS + "/connect/", keys.once(sessions::connect))
        .on("POST", CONNECTIONS + "/connect", exchange -> PolytomicAnswers.notFound("page"))
        .on("GET", ONE, connections.on(connections::get))
        .on("PUT", ONE, connections.on(changes::update))
        .on("DELETE", ONE, connections.on(connections::delete));
  }

  private void onProxies(Routes routes) {
    routes
        .on("POST", ONE + "/proxy", keys.once(connections.on(proxy::execute)))
        .on("GET", ONE + "/proxy/info", connections.on(proxy::info))
        .on("GET", ONE + "/proxy/settings", connections.on(proxy::settings))
        .on("PUT", ONE + "/proxy/settings", connections.on(proxy::updateSettings));
  }

  private void onShared(Routes routes) {
    routes
        .on("GET", ONE + "/shared", connections.on(sharing::list))
        .on("GET", SHARED, sharing::partnerList)
        .on("POST", SHARED, keys.once(sharing::partnerCreate));
  }

  private Routes onSchemas(Routes routes) {
    String one = ONE + "/schemas/{schema_id}";
    return routes
        .on("POST", ONE + "/schemas/refresh", keys.once(connections.on(schemas::refresh)))
        .on("GET", ONE + "/schemas/status", connections.on(schemas::status))
        .on("GET", one, connections.on(schemas::get))
        .on("GET", one + "/records", connections.on(schemas::records));
  }
}
