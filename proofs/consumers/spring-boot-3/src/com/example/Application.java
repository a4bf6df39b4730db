package com.example;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.connections.Connection;
import dev.connections.Json;
import dev.connections.federation.Connections;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** An application of Spring Boot 3 whose own mapper writes connections. */
@SpringBootApplication
public class Application {
  /** Runs the program. */
  public static void main(String[] arguments) throws JsonProcessingException {
    try (ConfigurableApplicationContext context =
        SpringApplication.run(Application.class, arguments)) {
      Connections all = context.getBean(Connections.class);
      ObjectMapper mapper = context.getBean(ObjectMapper.class);
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
