package dev.connections.acceptance;

import dev.connections.*;
import dev.connections.activecampaign.*;
import dev.connections.ampersand.*;
import dev.connections.auth.*;
import dev.connections.error.*;
import dev.connections.http.*;
import dev.connections.http.RateLimiter;
import dev.connections.polytomic.*;
import dev.connections.structural.*;
import dev.connections.structural.model.*;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;

/** How clients are made, and made of one another. */
final class Builders {
  private final Accounts accounts;
  private final PrintStream out;

  Builders(Accounts accounts, PrintStream out) {
    this.accounts = accounts;
    this.out = out;
  }

  void run() {
    defaultsLeadToTheVendors();
    everySettingIsTaken();
    aDerivedClientKeepsTheRest();
    aReadOnlyClientSendsNoChange();
    badConfigurationIsRefused();
    closingIsHarmless();
  }

  private void defaultsLeadToTheVendors() {
    StructuralClient structural =
        StructuralClient.builder().credentials(Credentials.bearer("sk_demo_x")).build();
    AmpersandClient ampersand =
        AmpersandClient.builder()
            .credentials(Credentials.apiKey("k"))
            .project("my-project")
            .build();
    PolytomicClient polytomic =
        PolytomicClient.builder().credentials(Credentials.basic("org-uuid", "key")).build();
    out.println(structural.list().firstPage().describe());
    out.println(ampersand.list().firstPage().describe());
    out.println(polytomic.list().firstPage().describe());
    out.println(campaign("https://acct.api-us1.com").list().firstPage().describe());
    out.println(campaign("https://acct.api-us1.com/").list().firstPage().describe());
    out.println(campaign("https://acct.api-us1.com/api/3").list().firstPage().describe());
    out.println(campaign("https://acct.api-us1.com/api/3/").list().firstPage().describe());
  }

  private static ActiveCampaignClient campaign(String url) {
    return ActiveCampaignClient.builder()
        .credentials(Credentials.apiKey("t"))
        .baseUrl(URI.create(url))
        .build();
  }

  private void everySettingIsTaken() {
    AtomicInteger permits = new AtomicInteger();
    StringBuilder events = new StringBuilder();
    CallListener listener =
        new CallListener() {
          @Override
          public void onStart(Start event) {
            events.append(event.operation()).append(" of ").append(event.label().orElse("?"));
          }

          @Override
          public void onEnd(End event) {
            events.append(", attempts ").append(event.attempts());
          }
        };
    AmpersandClient client =
        AmpersandClient.builder()
            .credentials(Credentials.apiKey(accounts.fakeAmpersand.apiKey()))
            .project(accounts.fakeAmpersand.project())
            .baseUrl(accounts.fakeAmpersand.url())
            .label("eu")
            .timeout(Duration.ofSeconds(20))
            .retryPolicy(RetryPolicy.none())
            .rateLimiter(
                RateLimiter.delayed(account -> Duration.ofNanos(permits.getAndIncrement())))
            .transport(OkHttpTransport.borrow(new OkHttpClient()))
            .executor(Runnable::run)
            .listener(listener)
            .userAgentSuffix("acceptance/1.0")
            .readOnly()
            .build();
    out.println(client.list().toList() + " by " + client + ", permits " + permits.get());
    out.println(events);
    String agent =
        accounts.fakeAmpersand.requests().stream()
            .flatMap(request -> request.header("User-Agent").stream())
            .filter(text -> text.endsWith(" acceptance/1.0"))
            .findFirst()
            .orElseThrow();
    out.println(agent.startsWith("connections-java/"));
  }

  private void aDerivedClientKeepsTheRest() {
    Credentials other = Credentials.bearer(accounts.fakeAmpersand.token());
    AmpersandClient tenant42 =
        accounts.ampersand.derive(b -> b.credentials(other).label("tenant-42"));
    Connection seen = tenant42.list().toList().get(0);
    out.println(seen.ref() + " " + seen.ref().label() + " " + tenant42.label());
    out.println(ConnectionRef.parse("ampersand:tenant-42/connection-123").equals(seen.ref()));
    new Refusals(out).expect("ref ampersand:tenant-42", () -> accounts.ampersand.get(seen.ref()));
  }

  private void aReadOnlyClientSendsNoChange() {
    StructuralClient reader = accounts.structural.derive(b -> b.readOnly());
    int before = accounts.fakeStructural.requests().size();
    try {
      out.println(reader.api().connectPlatform(ConnectRequest.of("procore")).execute());
    } catch (RefusedException e) {
      out.println(e.vendor() + " " + e.operation() + " " + e.delivery());
    }
    out.println(accounts.fakeStructural.requests().size() == before);
    out.println(reader.list().toList().size());
  }

  private void badConfigurationIsRefused() {
    Refusals refusals = new Refusals(out);
    Credentials key = Credentials.apiKey("k");
    refusals.expect("structural credentials", () -> StructuralClient.builder().build());
    refusals.expect("ampersand project", () -> AmpersandClient.builder().credentials(key).build());
    refusals.expect(
        "activecampaign baseUrl", () -> ActiveCampaignClient.builder().credentials(key).build());
    refusals.expect(
        "polytomic apiKey bearer basic", () -> PolytomicClient.builder().credentials(key).build());
    refusals.expect("polytomic label", () -> accounts.polytomic.derive(b -> b.label("a label")));
    refusals.expect(
        "polytomic timeout", () -> accounts.polytomic.derive(b -> b.timeout(Duration.ZERO)));
  }

  private void closingIsHarmless() {
    StructuralClient first =
        StructuralClient.builder()
            .credentials(Credentials.bearer(accounts.fakeStructural.apiKey()))
            .baseUrl(accounts.fakeStructural.url())
            .build();
    StructuralClient derived = first.derive(b -> b.label("derived"));
    derived.close();
    derived.close();
    out.println(first.list().toList());
    first.close();
    first.close();
    try {
      out.println(first.list().toList());
    } catch (TransportException e) {
      out.println(e.reason() + " " + e.delivery());
    }
  }
}
