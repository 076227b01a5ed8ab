package express.sendings;

import express.ui.News;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * What the first sending of a form was answered: where it led, and what was told there. Neither is known as long as
 * it is not answered, and it never will be if that was cut short.
 */
record Answer(@Nullable String location, @Nullable String news) {

    /** Only an accepted form leads on, to another page of this site. */
    static Optional<Answer> in(HttpServletResponse response) {
        String location = response.getHeader(HttpHeaders.LOCATION);
        boolean onward = response.getStatus() == HttpStatus.SEE_OTHER.value()
                && location != null
                && location.matches("/([^/].*)?");
        return onward ? Optional.of(new Answer(location, News.told(response).orElse(null))) : Optional.empty();
    }
}
