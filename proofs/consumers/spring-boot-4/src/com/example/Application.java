package com.example;

import dev.connections.Connection;
import dev.connections.Json;
import dev.connections.federation.Connections;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** An application of Spring Boot 4 whose own mapper writes connections. */
@SpringBootApplication
public class Application {
  /** Runs the program. */
  public static void main(String[] arguments) {
    try (ConfigurableApplicationContext context =
        SpringApplication.run(Application.class, arguments)) {
      Connections all = context.getBean(Connections.class);
      JsonMapper mapper = context.getBean(JsonMapper.class);
      for (Connection connection : all.list().execute().orThrow()) {
        String written = mapper.writeValueAsString(connection);
        Tour.check(Json.parse(written).equals(connection.toJson()), "its own JSON", written);
      }
      Tour.through(all);
    }
  }

  @Bean
  Fakes fakes() {
    return new Fakes();
  }

  @Bean
  Connections connections(Fakes fakes) {
    return fakes.connections();
  }
}
