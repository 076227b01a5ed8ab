package express.sendings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import express.ModuleTest;
import express.base.Ids;
import express.database.Sending;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
@Timeout(60)
class NotingTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Autowired
    Noting noting;

    @Autowired
    Sendings sendings;

    @Autowired
    PlatformTransactionManager transactions;

    private Sending sent() {
        Sending sending = sendings.begin(Ids.next(), request);
        sending.during(() -> new TransactionTemplate(transactions).execute(status -> true));
        return sending;
    }

    private Optional<Answer> found(UUID form) {
        return sendings.find(form, request);
    }

    /** More than are noted together; each is found as soon as it was noted. */
    @Test
    void givesEachItsOwnAnswerHoweverManyEndAtOnce() throws Exception {
        request.setCookies(new Cookie("XSRF-TOKEN", "one browser"));
        var begin = new CountDownLatch(1);
        List<Future<Optional<Answer>>> answers = new ArrayList<>();
        List<Answer> given = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < Noting.TOGETHER * 2 + 1; i++) {
                Sending sending = sent();
                var answer = new Answer("/to/" + i, i % 3 == 0 ? null : "news " + i);
                given.add(answer);
                answers.add(threads.submit(() -> {
                    begin.await();
                    noting.note(sending, answer);
                    return found(sending.form());
                }));
            }
            begin.countDown();
        }
        for (int i = 0; i < given.size(); i++) {
            assertThat(answers.get(i).get()).contains(given.get(i));
        }
    }

    @Test
    void leavesTheAnswerOfAnotherRequestAlone() {
        request.setCookies(new Cookie("XSRF-TOKEN", "one browser"));
        Sending first = sent();
        noting.note(first, new Answer("/first", null));
        Sending again = sendings.begin(first.form(), request);
        noting.note(again, new Answer("/again", null));
        assertThat(found(first.form())).contains(new Answer("/first", null));
    }

    /** PostgreSQL takes no NUL in a text. */
    @Test
    void tellsWhoeverWaitsThatItCouldNotBeWritten() {
        request.setCookies(new Cookie("XSRF-TOKEN", "one browser"));
        Sending sending = sent();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> noting.note(sending, new Answer("/with\0nothing", null)));
        noting.note(sending, new Answer("/onward", null));
        assertThat(found(sending.form())).contains(new Answer("/onward", null));
    }
}
