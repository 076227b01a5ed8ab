package express.hsds;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.node.ObjectNode;

/** How programs are answered: a page of a list, a single document, or everything line by line. */
final class Answer {

    private Answer() {}

    static ObjectNode page(Asked asked, long total, List<ObjectNode> contents) {
        long pages = (total + asked.size() - 1) / asked.size();
        ObjectNode page = Said.object()
                .put("total_items", total)
                .put("total_pages", pages)
                .put("page_number", asked.page())
                .put("size", contents.size())
                .put("first_page", asked.page() == 1)
                .put("last_page", asked.page() >= pages)
                .put("empty", contents.isEmpty());
        page.putArray("contents").addAll(contents);
        return page;
    }

    static long from(Asked asked) {
        return (asked.page() - 1L) * asked.size();
    }

    static <T> List<T> part(Asked asked, List<T> all) {
        int from = (int) Math.min(from(asked), all.size());
        return all.subList(from, (int) Math.min((long) from + asked.size(), all.size()));
    }

    /** Writes documents, one a line. */
    @FunctionalInterface
    interface Lines {
        void write(Export.Taker taker) throws IOException;
    }

    static void send(HttpServletResponse response, ObjectNode said) throws IOException {
        byte[] body = said.toString().getBytes(StandardCharsets.UTF_8);
        head(response, MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    static void sendLines(HttpServletResponse response, Lines lines) throws IOException {
        head(response, MediaType.APPLICATION_NDJSON_VALUE);
        OutputStream out = response.getOutputStream();
        lines.write(said -> {
            out.write(said.toString().getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        });
        out.flush();
    }

    private static void head(HttpServletResponse response, String type) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
    }
}
