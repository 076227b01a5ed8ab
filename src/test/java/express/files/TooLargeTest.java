package express.files;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TooLargeTest {

    private final TooLarge filter = new TooLarge(List.of(new LargeUpload("/large", 20 << 20)));

    @Test
    void sendsAFormThatCannotBeReadBackToItsPage() throws Exception {
        MockHttpServletResponse answer =
                answer("POST", "/somewhere/logo", "multipart/form-data; boundary=x", (12 << 20) + 1);

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).isEqualTo("/somewhere/logo?upload=large");
    }

    @Test
    void sendsNobodyToAnotherSite() throws Exception {
        assertThat(answer("POST", "//example.org/logo", "Multipart/form-data", (12 << 20) + 1)
                        .getHeader("Location"))
                .isEqualTo("/example.org/logo?upload=large");
    }

    @Test
    void letsPassWhatCanBeRead() throws Exception {
        assertThat(answer("POST", "/a", "multipart/form-data", 12 << 20).getStatus())
                .isEqualTo(200);
        assertThat(answer("POST", "/a", "application/json", (12 << 20) + 1).getStatus())
                .isEqualTo(200);
        assertThat(answer("GET", "/a", null, 0).getStatus()).isEqualTo(200);
    }

    @Test
    void letsMorePassWhereAModuleTakesMore() throws Exception {
        assertThat(answer("POST", "/large", "multipart/form-data", 21 << 20).getStatus())
                .isEqualTo(200);
        assertThat(answer("POST", "/large", "multipart/form-data", (21 << 20) + 1)
                        .getStatus())
                .isEqualTo(303);
        assertThat(answer("POST", "/large/x", "multipart/form-data", 21 << 20).getStatus())
                .isEqualTo(303);
    }

    @Test
    void takesNothingThatDoesNotSayHowLargeItIs() throws Exception {
        var request = new MockHttpServletRequest("POST", "/large");
        request.setContentType("multipart/form-data");
        request.addHeader("Transfer-Encoding", "chunked");
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        assertThat(response.getStatus()).isEqualTo(303);
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
