package dev.connections.ampersand;

import dev.connections.Capability;
import dev.connections.Json;
import dev.connections.ampersand.model.AmpersandBasicAuth;
import dev.connections.ampersand.model.AmpersandConnectionInput;
import dev.connections.ampersand.model.AmpersandRefresh;
import dev.connections.ampersand.model.AmpersandUpdateConnectionRequest;
import dev.connections.ampersand.model.AmpersandUpdateField;
import dev.connections.ampersand.model.CustomAuthConnectRequest;
import dev.connections.ampersand.model.GenerateConnectionRequest;
import dev.connections.ampersand.model.OauthConnectRequest;
import dev.connections.ampersand.model.ProviderMetadataInput;
import dev.connections.auth.Credentials;
import dev.connections.auth.Secret;
import dev.connections.spi.ClientBuilder;
import dev.connections.testing.FakeAmpersand;
import dev.connections.testing.FakeVendor;
import dev.connections.testing.contract.ConnectionsContract;
import dev.connections.testing.contract.CredentialHeader;
import dev.connections.testing.contract.Operations;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

class AmpersandContractTest extends ConnectionsContract<AmpersandClient> {
  private static final String CONNECTIONS = "/v1/projects/my-project/connections";
  private static final String ACCEPTS_TEXT =
      "text/plain, application/json, application/problem+json";
  private static final String URL = "https://login.example/authorize?state=" + CANARY;
  private static final String WITH_SECRETS =
      """
      {"id":"1","provider":"hubspot","status":"working","apiKey":"CANARY",\
      "providerApp":{"id":"app-1","clientSecret":"CANARY"},\
      "oauth2AuthorizationCode":{"accessToken":{"token":"CANARY"},"refreshToken":{"token":"CANARY"}}}"""
          .replace("CANARY", CANARY);

  @Override
  public FakeVendor startFake() {
    return FakeAmpersand.startEmpty();
  }

  @Override
  public AmpersandClient client(FakeVendor fake, Consumer<ClientBuilder<?>> options) {
    FakeAmpersand ampersand = (FakeAmpersand) fake;
    AmpersandClient.Builder builder =
        AmpersandClient.builder()
            .credentials(Credentials.apiKey(ampersand.apiKey()))
            .project(ampersand.project())
            .baseUrl(fake.url());
    options.accept(builder);
    return builder.build();
  }

  @Override
  public AmpersandClient derive(AmpersandClient client, Consumer<ClientBuilder<?>> options) {
    return client.derive(options::accept);
  }

  @Override
  public List<CredentialHeader> credentials() {
    return List.of(CredentialHeader.apiKey("X-Api-Key"), CredentialHeader.bearer());
  }

  @Override
  public Set<Class<? extends Capability>> roles() {
    return Set.of(
        Capability.Get.class,
        Capability.Delete.class,
        Capability.Reauthorize.class,
        Capability.Verify.class);
  }

  @Override
  public Json row(String id) {
    return Json.of(
        Map.of(
            "id", id,
            "provider", "hubspot",
            "group", Map.of("groupRef", "org-9", "groupName", "Nine Ltd"),
            "createTime", "2025-02-01T10:00:01.5Z",
            "authScheme", "oauth2/authorizationCode",
            "status", "working"));
  }

  @Override
  public String list(List<Json> rows) {
    return Json.of(rows).toString();
  }

  @Override
  public String error(String message) {
    return """
        {"type":"about:blank","title":"Bad Request","status":400,"detail":"%s","retryable":false}"""
        .formatted(message);
  }

  @Override
  public Class<?> api() {
    return AmpersandApi.class;
  }

  @Override
  public int operationCount() {
    return 8;
  }

  @Override
  public void operations(Operations<AmpersandClient> table) {
    lists(table);
    single(table);
    changes(table);
    authorizations(table);
  }

  private static void lists(Operations<AmpersandClient> table) {
    table
        .safe("listConnections", c -> c.api().listConnections(), "GET " + CONNECTIONS)
        .answer("[" + WITH_SECRETS + "]");
    table
        .safe(
            "listConnections",
            c ->
                c.api()
                    .listConnections(
                        query -> query.provider("hubspot").groupRef("a/b").consumerRef("u+5")),
            "GET " + CONNECTIONS + "?provider=hubspot&groupRef=a%2Fb&consumerRef=u%2B5")
        .answer("[]");
  }

  private static void single(Operations<AmpersandClient> table) {
    table
        .safe("getConnection", c -> c.api().getConnection("1"), "GET " + CONNECTIONS + "/1")
        .argument("connectionId", (c, id) -> c.api().getConnection(id))
        .answer(WITH_SECRETS);
    table
        .safe(
            "getConnection",
            c ->
                c.api()
                    .getConnection(
                        "1",
                        query ->
                            query
                                .includeCreds(true)
                                .includeRefreshToken(false)
                                .refresh(AmpersandRefresh.IF_EXPIRED)),
            "GET "
                + CONNECTIONS
                + "/1?includeCreds=true&includeRefreshToken=false&refresh=ifExpired")
        .answer(WITH_SECRETS);
    table
        .never(
            "getConnection",
            c -> c.api().getConnection("1", query -> query.refresh("force")),
            "GET " + CONNECTIONS + "/1?refresh=force")
        .answer(WITH_SECRETS);
    table
        .idempotent(
            "deleteConnection", c -> c.api().deleteConnection("1"), "DELETE " + CONNECTIONS + "/1")
        .argument("connectionId", (c, id) -> c.api().deleteConnection(id))
        .destructive();
  }

  private static void changes(Operations<AmpersandClient> table) {
    table
        .never(
            "generateConnection",
            c -> c.api().generateConnection(withPassword()),
            "POST " + CONNECTIONS + ":generate")
        .body(
            """
            {"provider":"zendesk","groupRef":"org-10","consumerRef":"u-6",\
            "basicAuth":{"username":"svc","password":"CANARY"}}"""
                .replace("CANARY", CANARY))
        .answer(WITH_SECRETS);
    table
        .never(
            "updateConnection",
            c -> c.api().updateConnection("1", portal()),
            "PATCH " + CONNECTIONS + "/1")
        .argument("connectionId", (c, id) -> c.api().updateConnection(id, portal()))
        .body(
            """
            {"updateMask":["providerMetadata"],\
            "connection":{"providerMetadata":{"portalId":{"value":"13","source":"input"}}}}""")
        .answer(WITH_SECRETS);
  }

  private static void authorizations(Operations<AmpersandClient> table) {
    table
        .never("oauthConnect", c -> c.api().oauthConnect(hubspot()), "POST /v1/oauth-connect")
        .accept(ACCEPTS_TEXT)
        .body(
            """
            {"projectIdOrName":"my-project","provider":"hubspot","groupRef":"org-9","consumerRef":"u-5"}""")
        .answerText(URL);
    table
        .never(
            "oauthUpdate",
            c -> c.api().oauthUpdate("1"),
            "PATCH " + CONNECTIONS + "/1:oauth-update")
        .argument("connectionId", (c, id) -> c.api().oauthUpdate(id))
        .accept(ACCEPTS_TEXT)
        .answerText(URL);
    table
        .never(
            "customAuthConnect",
            c -> c.api().customAuthConnect(firstStep()),
            "POST /v1/custom-auth/connect")
        .body(
            """
            {"projectIdOrName":"my-project","provider":"netsuite","groupRef":"org-11",\
            "consumerRef":"u-7","customAuth":{"key":"CANARY"}}"""
                .replace("CANARY", CANARY))
        .answer(
            "{\"redirect\":{\"url\":\"https://login.example/CANARY\",\"sessionId\":\"CANARY\"}}"
                .replace("CANARY", CANARY));
    table
        .never(
            "customAuthConnect",
            c -> c.api().customAuthConnect(secondStep()),
            "POST /v1/custom-auth/connect")
        .body(
            """
            {"projectIdOrName":"my-project","sessionId":"CANARY","callbackParams":{"code":"CANARY"}}"""
                .replace("CANARY", CANARY))
        .answer("{\"connection\":" + WITH_SECRETS + "}");
  }

  private static GenerateConnectionRequest withPassword() {
    return GenerateConnectionRequest.builder()
        .provider("zendesk")
        .groupRef("org-10")
        .consumerRef("u-6")
        .basicAuth(AmpersandBasicAuth.of("svc", Secret.of(CANARY)))
        .build();
  }

  private static AmpersandUpdateConnectionRequest portal() {
    return AmpersandUpdateConnectionRequest.of(
        List.of(AmpersandUpdateField.PROVIDER_METADATA),
        AmpersandConnectionInput.builder()
            .providerMetadata(Map.of("portalId", ProviderMetadataInput.of("13", "input")))
            .build());
  }

  private static OauthConnectRequest hubspot() {
    return OauthConnectRequest.of("my-project", "hubspot", "org-9", "u-5");
  }

  private static CustomAuthConnectRequest firstStep() {
    return CustomAuthConnectRequest.builder()
        .projectIdOrName("my-project")
        .provider("netsuite")
        .groupRef("org-11")
        .consumerRef("u-7")
        .customAuth(Map.of("key", CANARY))
        .build();
  }

  private static CustomAuthConnectRequest secondStep() {
    return CustomAuthConnectRequest.builder()
        .projectIdOrName("my-project")
        .sessionId(Secret.of(CANARY))
        .callbackParams(Map.of("code", Secret.of(CANARY)))
        .build();
  }
}
