package express.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import express.ModuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class AssetPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Assets assets;

    @ParameterizedTest
    @ValueSource(strings = {"express.css", "htmx.js", "favicon.svg"})
    void givesNoAssetTheNameOfAnotherFile(String name) throws Exception {
        MockHttpServletResponse answer =
                mvc.perform(get(assets.path(name))).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Disposition")).isEqualTo("inline");
    }
}
