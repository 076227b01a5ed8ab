package express.files;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TooLargeTest {

    private final TooLarge filter = new TooLarge(new MultipartConfigElement("", 100, 100, 0));

    @Test
    void sendsAFormThatCannotBeReadBackToItsPage() throws Exception {
        MockHttpServletResponse answer = answer("POST", "/somewhere/logo", "multipart/form-data; boundary=x", 101);

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).isEqualTo("/somewhere/logo?upload=large");
    }

    @Test
    void sendsNobodyToAnotherSite() throws Exception {
        assertThat(answer("POST", "//example.org/logo", "Multipart/form-data", 101)
                        .getHeader("Location"))
                .isEqualTo("/example.org/logo?upload=large");
    }

    @Test
    void letsPassWhatCanBeRead() throws Exception {
        assertThat(answer("POST", "/a", "multipart/form-data", 100).getStatus()).isEqualTo(200);
        assertThat(answer("POST", "/a", "application/json", 101).getStatus()).isEqualTo(200);
        assertThat(answer("GET", "/a", null, 0).getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse answer(String method, String path, String type, int size)
            throws ServletException, IOException {
        var request = new MockHttpServletRequest(method, path);
        request.setContentType(type);
        request.setContent(new byte[size]);
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
