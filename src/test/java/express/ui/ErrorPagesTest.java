package express.ui;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.base.Forbidden;
import express.base.NotFound;
import jakarta.servlet.RequestDispatcher;
import java.sql.SQLException;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

@ModuleTest
class ErrorPagesTest {

    @Autowired
    MockMvc mvc;

    @Test
    void saysKindlyThatAPageDoesNotExist() throws Exception {
        var answer = get("/no-such-page");

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.getContentAsString()).selectFirst("h1").text())
                .isEqualTo("This page does not exist");
    }

    @Test
    void answersMachinesWithAProblem() throws Exception {
        var answer = get("/api/no-such-thing");

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(answer.getContentAsString()).contains("\"status\":404");
    }

    @Test
    void showsTheSamePageForWhatFailedBeforeAHandler() throws Exception {
        var request = MockMvcRequestBuilders.get("/error")
                .requestAttr(
                        RequestDispatcher.ERROR_EXCEPTION,
                        new IllegalStateException(new DataAccessResourceFailureException("away")));

        var answer = mvc.perform(request).andReturn().getResponse();

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("30");
    }

    @Test
    void givesAReferenceForWhatIsOurFault() throws Exception {
        var request = MockMvcRequestBuilders.get("/error")
                .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("a bug"));

        var answer = mvc.perform(request).andReturn().getResponse();

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(Jsoup.parse(answer.getContentAsString())
                        .selectFirst("main code")
                        .text())
                .isNotEmpty()
                .isEqualTo(answer.getHeader("X-Request-Id"));
    }

    @Test
    void tellsFailuresApart() {
        assertThat(ErrorPages.status(new NotFound()).value()).isEqualTo(404);
        assertThat(ErrorPages.status(new Forbidden()).value()).isEqualTo(403);
        assertThat(ErrorPages.status(new CannotCreateTransactionException("away"))
                        .value())
                .isEqualTo(503);
        assertThat(ErrorPages.status(new TransactionSystemException("lost", new SQLException("Connection is closed")))
                        .value())
                .isEqualTo(503);
        assertThat(ErrorPages.status(new IllegalStateException("a bug")).value())
                .isEqualTo(500);
    }

    @Test
    void doesNotShowTheErrorAddressItself() throws Exception {
        assertThat(get("/error").getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse get(String address) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(address)).andReturn().getResponse();
    }
}
