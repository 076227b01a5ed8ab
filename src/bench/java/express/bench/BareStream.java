package express.bench;

import express.ui.Open;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The limit beside which boards are measured: what is said in a room goes to all streams of it, and nothing is kept. */
@Controller
@ConditionalOnProperty("express.bench")
class BareStream {

    private final Map<String, Map<Object, BlockingQueue<byte[]>>> rooms = new ConcurrentHashMap<>();

    @Open
    @GetMapping("/bench/rooms/{room}")
    void listen(@PathVariable String room, HttpServletResponse response) throws IOException, InterruptedException {
        response.setContentType("text/event-stream");
        OutputStream out = response.getOutputStream();
        out.flush();
        BlockingQueue<byte[]> news = new LinkedBlockingQueue<>();
        var seats = rooms.computeIfAbsent(room, it -> new ConcurrentHashMap<>());
        seats.put(news, news);
        try {
            while (true) {
                byte[] said = news.poll(15, TimeUnit.SECONDS);
                out.write(said == null ? ":\n\n".getBytes(StandardCharsets.UTF_8) : said);
                out.flush();
            }
        } finally {
            seats.remove(news);
        }
    }

    @Open
    @ResponseBody
    @GetMapping("/bench/rooms/{room}/said")
    String say(@PathVariable String room, @RequestParam String words) {
        byte[] said = ("data: " + words + "\n\n").getBytes(StandardCharsets.UTF_8);
        rooms.getOrDefault(room, Map.of()).values().forEach(news -> news.add(said));
        return "";
    }
}
