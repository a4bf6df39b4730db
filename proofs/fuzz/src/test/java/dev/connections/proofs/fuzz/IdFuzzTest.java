package dev.connections.proofs.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.connections.Call;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import okhttp3.HttpUrl;

/** An id becomes one segment of a path, from which the id can be read again, or is refused. */
class IdFuzzTest {
  private static final Server SILENT =
      new Server(request -> WireReply.of(200, java.util.Map.of(), ""));
  private static final Clients CLIENTS = Clients.of(SILENT);

  @FuzzTest
  void id(byte[] input) {
    String id = new String(input, StandardCharsets.UTF_8);
    check(
        id,
        i -> CLIENTS.polytomic().api().getConnection(i),
        "https://app.polytomic.com/api/connections/",
        "");
    check(
        id,
        i -> CLIENTS.campaign().api().deleteConnection(i),
        Clients.CAMPAIGN_URL + "/connections/",
        "");
    check(
        id,
        i -> CLIENTS.ampersand().api().oauthUpdate(i),
        "https://api.withampersand.com/v1/projects/p/connections/",
        ":oauth-update");
  }

  private static void check(
      String id, Function<String, Call<?>> call, String before, String after) {
    URI url;
    try {
      url = call.apply(id).describe().exchanges().get(0).url();
    } catch (IllegalArgumentException e) {
      return;
    }
    String sent = Plant.idUrl(url.toString());
    assertThat(sent).startsWith(before).endsWith(after);
    String segment = sent.substring(before.length(), sent.length() - after.length());
    assertThat(segment).matches("([A-Za-z0-9._~-]|%[0-9A-F]{2})+");
    assertThat(URLDecoder.decode(segment, StandardCharsets.UTF_8)).isEqualTo(id);
    HttpUrl seen = HttpUrl.get(sent);
    assertThat(seen.pathSegments()).endsWith(id + after);
    assertThat(seen.encodedPath()).isEqualTo(url.getRawPath());
  }
}
