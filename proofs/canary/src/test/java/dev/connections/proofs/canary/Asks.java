package dev.connections.proofs.canary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connections.Call;
import dev.connections.Capability;
import dev.connections.ConnectionRef;
import dev.connections.Json;
import dev.connections.RawCall;
import dev.connections.Reauthorization;
import dev.connections.Vendor;
import dev.connections.federation.Connections;
import dev.connections.spi.Model;
import dev.connections.spi.VendorClient;
import java.lang.reflect.Method;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * All operations of a vendor, found on its API so that none is forgotten, with arguments that are
 * full of canaries; then the roles, the raw calls, and the listing of several clients.
 */
final class Asks {
  /** Of the listing of several clients, which does not heed the timeouts of each. */
  private static final Duration BOUND = Duration.ofMillis(200);

  private final Site site;
  private final Canaries canaries;
  private final Planter planter;
  private final List<Ask> asks = new ArrayList<>();

  private Asks(Site site, Canaries canaries) {
    this.site = site;
    this.canaries = canaries;
    this.planter = new Planter(site.spec(), canaries);
  }

  static List<Ask> of(Site site, Canaries canaries) {
    Asks asks = new Asks(site, canaries);
    asks.operations();
    asks.raw();
    asks.others();
    return List.copyOf(asks.asks);
  }

  private void operations() {
    try (VendorClient client =
        site.client(builder -> builder.baseUrl(URI.create("http://127.0.0.1:1")))) {
      shortest(api(client).getClass()).forEach(this::operation);
    }
  }

  private void operation(String name, Method method) {
    int before = canaries.count();
    Object[] arguments = new Object[method.getParameterCount()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = argument(name, method.getParameterTypes()[i]);
    }
    asks.add(
        new Ask(
            name,
            true,
            canaries.since(before),
            List.of(arguments),
            client -> (Call<?>) invoke(method, api(client), arguments)));
  }

  private Object argument(String operation, Class<?> type) {
    if (!Model.class.isAssignableFrom(type)) {
      return "x-1";
    }
    JsonNode request = planter.value(place(operation) + " request", schema(type));
    if (request.path("request") instanceof ObjectNode call) {
      call.put("path", "/things").remove("rawQuery"); // which is refused beside a query
    }
    return Models.read(type, request);
  }

  private JsonNode schema(Class<?> type) {
    return Objects.requireNonNull(site.spec().models().get(type.getSimpleName()));
  }

  /** Nobody knows which part of them is secret. */
  private void raw() {
    int before = canaries.count();
    String query = canaries.text(place("raw") + " query").text();
    add("raw GET", before, client -> client(client, "GET").query("token", query));
    int then = canaries.count();
    Json body =
        Json.of(
            Map.of(
                "one", canaries.text(place("raw") + " body.one").text(),
                "deep", List.of(canaries.text(place("raw") + " body.deep[]").text())));
    add("raw POST", then, client -> client(client, "POST").body(body));
  }

  private void others() {
    ConnectionRef ref = ConnectionRef.of(Vendor.of(site.spec().vendor()), "x-1");
    int before = canaries.count();
    add("list", before, client -> client.list().firstPage());
    add("listing", before, client -> Connections.of(client).list().timeout(BOUND));
    role("get", Capability.Get.class, role -> role.get(ref));
    role("delete", Capability.Delete.class, role -> role.delete(ref));
    role("verify", Capability.Verify.class, role -> role.verify(ref));
    Reauthorization how =
        Reauthorization.returnTo(URI.create("https://app.example.test/back"))
            .validFor(Duration.ofMinutes(5));
    role("reauthorize", Capability.Reauthorize.class, role -> role.reauthorize(ref, how));
    reconcile();
  }

  /** With the request of a create, which is full of secrets. */
  private void reconcile() {
    int before = canaries.count();
    try (VendorClient client =
        site.client(builder -> builder.baseUrl(URI.create("http://127.0.0.1:1")))) {
      Method reconcile = method(client.getClass(), "reconcile");
      Object request = argument("reconcile", reconcile.getParameterTypes()[0]);
      add(
          "reconcile",
          before,
          asked -> (Call<?>) invoke(reconcile, asked, new Object[] {request, Instant.EPOCH}));
    }
  }

  private <C extends Capability> void role(String name, Class<C> role, Function<C, Call<?>> call) {
    try (VendorClient client =
        site.client(builder -> builder.baseUrl(URI.create("http://127.0.0.1:1")))) {
      if (client.capability(role).isPresent()) {
        add(name, canaries.count(), asked -> call.apply(asked.capability(role).orElseThrow()));
      }
    }
  }

  private void add(String name, int before, Function<VendorClient, Call<?>> call) {
    asks.add(new Ask(name, false, canaries.since(before), List.of(), call));
  }

  private String place(String operation) {
    return site.spec().vendor() + " " + operation;
  }

  private static RawCall client(VendorClient client, String method) {
    Method raw = method(api(client).getClass(), "raw");
    return (RawCall) invoke(raw, api(client), new Object[] {method, "/api/things", new String[0]});
  }

  private static Object api(VendorClient client) {
    return invoke(method(client.getClass(), "api"), client, new Object[0]);
  }

  /** Of each name the method that leaves out what may be left out. */
  private static Map<String, Method> shortest(Class<?> api) {
    Map<String, Method> shortest = new TreeMap<>();
    for (Method method : api.getMethods()) {
      if (method.getReturnType() == Call.class) {
        shortest.merge(
            method.getName(),
            method,
            (one, other) ->
                Comparator.comparingInt(Method::getParameterCount).compare(one, other) <= 0
                    ? one
                    : other);
      }
    }
    return shortest;
  }

  private static Method method(Class<?> type, String name) {
    for (Method method : type.getMethods()) {
      if (method.getName().equals(name)) {
        return method;
      }
    }
    throw new IllegalStateException(type + "." + name);
  }

  private static Object invoke(Method method, Object on, Object[] arguments) {
    try {
      return method.invoke(on, arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(method.toString(), e);
    }
  }
}
