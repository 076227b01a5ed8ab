package express.home;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@ModuleTest
class HomePagesTest {

    @Autowired
    MockMvc mvc;

    @Test
    void welcomesEverybody() throws Exception {
        String html = mvc.perform(MockMvcRequestBuilders.get("/"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Jsoup.parse(html).selectFirst("h1").text())
                .isEqualTo("From first contact to an enterprise of your own");
    }
}
