package dev.connections.proofs.benchmarks;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Has databind fill records: what most people write who need one list of one vendor. */
final class DatabindReader implements BodyReader {
  private final ObjectReader reader =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .build()
          .readerFor(ListRecord.class);

  @Override
  public int read(InputStream body) throws IOException {
    return list(body).size();
  }

  List<ConnectionRecord> list(InputStream body) throws IOException {
    ListRecord list = reader.readValue(body);
    return list.data();
  }
}
