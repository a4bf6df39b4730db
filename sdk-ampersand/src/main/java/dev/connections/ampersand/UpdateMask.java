package dev.connections.ampersand;

import dev.connections.ampersand.model.AmpersandConnectionInput;
import dev.connections.ampersand.model.AmpersandUpdateField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which members of a connection an update names, because its caller set them. */
final class UpdateMask {
  private final List<AmpersandUpdateField> fields = new ArrayList<>();
  private final List<String> unchangeable = new ArrayList<>();

  private UpdateMask() {}

  /**
   * The mask of everything that the input sets.
   *
   * @throws IllegalArgumentException when it sets nothing, or what nobody can change
   */
  static List<AmpersandUpdateField> of(AmpersandConnectionInput input) {
    UpdateMask mask = new UpdateMask();
    mask.changeable(input);
    mask.unchangeable(input);
    return mask.checked();
  }

  private void changeable(AmpersandConnectionInput input) {
    add(AmpersandUpdateField.PROVIDER_WORKSPACE_REF, input.providerWorkspaceRef().isPresent());
    add(AmpersandUpdateField.PROVIDER_METADATA, !input.providerMetadata().isEmpty());
    add(AmpersandUpdateField.API_KEY, input.apiKey().isPresent());
    add(AmpersandUpdateField.BASIC_AUTH, input.basicAuth().isPresent());
    add(
        AmpersandUpdateField.OAUTH2_CLIENT_CREDENTIALS,
        input.oauth2ClientCredentials().isPresent());
    add(
        AmpersandUpdateField.OAUTH2_PASSWORD_CREDENTIALS,
        input.oauth2PasswordCredentials().isPresent());
  }

  private void unchangeable(AmpersandConnectionInput input) {
    refuse("provider", input.provider());
    refuse("groupRef", input.groupRef());
    refuse("groupName", input.groupName());
    refuse("consumerRef", input.consumerRef());
    refuse("consumerName", input.consumerName());
    refuse("oauth2AuthorizationCode", input.oauth2AuthorizationCode());
    refuse("customAuth", input.customAuth());
    unchangeable.addAll(input.unknown().keySet()); // no mask names them, so they would be ignored
  }

  private void add(AmpersandUpdateField field, boolean set) {
    if (set) {
      fields.add(field);
    }
  }

  private void refuse(String member, Optional<?> value) {
    if (value.isPresent()) {
      unchangeable.add(member);
    }
  }

  private List<AmpersandUpdateField> checked() {
    if (!unchangeable.isEmpty()) {
      throw new IllegalArgumentException(
          "ampersand updateConnection: connection: "
              + unchangeable
              + " cannot be changed; connect anew instead");
    }
    if (fields.isEmpty()) {
      throw new IllegalArgumentException(
          "ampersand updateConnection: connection: sets nothing to change");
    }
    return List.copyOf(fields);
  }
}
