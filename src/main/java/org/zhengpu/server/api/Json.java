package org.zhengpu.server.api;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonInclude.Value;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Writes answers: empty texts and nulls are left out, lists never. Without state, may be shared. */
final class Json {

  private static final ObjectMapper MAPPER = mapper();

  private Json() {}

  static byte[] bytes(Object answer) {
    try {
      return MAPPER.writeValueAsBytes(answer);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An answer is made of records, texts and numbers", e);
    }
  }

  private static ObjectMapper mapper() {
    JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .defaultPropertyInclusion(Value.construct(Include.NON_NULL, Include.ALWAYS)).build();
    mapper.configOverride(String.class).setInclude(Value.construct(Include.NON_EMPTY, Include.ALWAYS));
    return mapper;
  }
}
