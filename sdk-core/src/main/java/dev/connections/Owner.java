package dev.connections;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Whose connection it is: a customer, an organisation, a group, as the vendor knows them.
 *
 * @param id the vendor's id of the owner; never blank
 * @param name the owner's name, where the vendor tells it
 */
public record Owner(String id, Optional<String> name) {
  /**
   * Refuses a blank id: an owner nobody can name is no owner.
   *
   * @param id the vendor's id of the owner; never blank
   * @param name the owner's name, where the vendor tells it
   */
  public Owner {
    Objects.requireNonNull(name, "name");
    if (id.isBlank()) {
      throw new IllegalArgumentException("An owner needs an id; it is blank");
    }
  }

  /**
   * {@return the owner of this id, without a name}
   *
   * @param id the owner's id
   */
  public static Owner of(String id) {
    return new Owner(id, Optional.empty());
  }

  /**
   * {@return the owner of this id and name}
   *
   * @param id the owner's id
   * @param name the owner's name
   */
  public static Owner of(String id, String name) {
    return new Owner(id, Optional.of(name));
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Owner fromJson(Json json) {
    return new Owner(json.text("id").orElse(""), json.text("name"));
  }

  @JsonValue
  Json toJson() {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("id", id);
    name.ifPresent(text -> members.put("name", text));
    return Json.of(members);
  }
}
