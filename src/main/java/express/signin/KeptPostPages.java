package express.signin;

import express.base.Ids;
import express.base.NotFound;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A form that waited for its sender. */
@Controller
class KeptPostPages {

    private static final String PATH = "/kept-posts";

    private final KeptPosts posts;

    KeptPostPages(KeptPosts posts) {
        this.posts = posts;
    }

    static String path(UUID id) {
        return PATH + "/" + id;
    }

    static boolean isAt(String path) {
        return path.startsWith(PATH + "/");
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView show(@PathVariable String id, HttpServletRequest request, Screen screen) {
        KeptPost post = posts.find(Ids.parse(id), screen.viewer().id(), request).orElseThrow(NotFound::new);
        return screen.show("signin/kept", post);
    }

    @PostMapping(PATH + "/{id}/removal")
    ModelAndView throwAway(
            @PathVariable String id, HttpServletRequest request, HttpServletResponse response, Screen screen) {
        posts.remove(Ids.parse(id), screen.viewer().id(), request);
        News.tell(response, "signin.kept-post.thrown");
        return screen.go(posts.onward(screen.viewer().id(), request, "/"));
    }
}
