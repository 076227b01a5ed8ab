package express.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import express.ModuleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class HealthPagesTest {

    @Autowired
    MockMvc mvc;

    @Test
    void saysThatThisNodeCanServeAndNothingElse() throws Exception {
        var answer = mvc.perform(get("/health")).andReturn().getResponse();

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("application/json");
        assertThat(answer.getContentAsString()).isEqualTo("{\"status\":\"up\"}");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
    }
}
