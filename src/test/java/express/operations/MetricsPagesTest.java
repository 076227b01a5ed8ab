package express.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import express.ModuleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class MetricsPagesTest {

    @Autowired
    MockMvc mvc;

    @Test
    void countRequestsByTheirRoute() throws Exception {
        mvc.perform(get("/practices/microstart?name=kanarie"));
        mvc.perform(get("/kanarie"));
        mvc.perform(request(HttpMethod.valueOf("KANARIE"), "/practices"));

        assertThat(metrics())
                .containsPattern("http_server_requests_seconds_count\\{"
                        + "method=\"GET\",status=\"(200|404)\",uri=\"/practices/\\{slug}\"} [1-9]")
                .containsPattern("method=\"GET\",status=\"404\",uri=\"none\"} [1-9]")
                .containsPattern("method=\"other\",status=\"\\d+\",uri=")
                .doesNotContainIgnoringCase("kanarie");
    }

    @Test
    void tellHowTheMachineTheConnectionsAndTheBackUpsAre() throws Exception {
        assertThat(metrics())
                .contains("jvm_memory_used_bytes{", "jvm_threads_live_threads ", "jvm_gc_")
                .contains("hikaricp_connections_active{pool=\"express\"}")
                .contains("express_backup_last_success_seconds ");
    }

    @Test
    void doNotExistForTheWorld() throws Exception {
        var answer = mvc.perform(get("/metrics").header("X-Forwarded-For", "192.0.2.1"))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentAsString()).doesNotContain("jvm_");
    }

    private String metrics() throws Exception {
        var answer = mvc.perform(get("/metrics")).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith("text/plain");
        return answer.getContentAsString();
    }
}
