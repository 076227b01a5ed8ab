package express.visits;

import express.Visits;
import express.base.Ids;
import express.base.Viewer;
import express.database.Acting;
import express.ui.Screens;
import jakarta.servlet.http.Cookie;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import javax.imageio.ImageIO;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Study visits for tests, written by forms as people do. */
@Component
public class Walk {

    private final Visits pages;
    private final ObjectProvider<MockMvc> mvc;

    Walk(Visits pages, ObjectProvider<MockMvc> mvc) {
        this.pages = pages;
        this.mvc = mvc;
    }

    static byte[] picture(int width, int height) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The address of one that has been begun. */
    String begun(Viewer author, String house, String title) throws Exception {
        return pages.sent(author, "/visits", "title", title, "house", house).replaceFirst("/draft$", "");
    }

    static String newStation(String path) {
        return path + "/draft/stations/" + Ids.next();
    }

    MockHttpServletResponse write(Viewer author, String station, byte[] picture, String... fields) throws Exception {
        var request = MockMvcRequestBuilders.multipart(URI.create(station))
                .file(new MockMultipartFile("file", "camera.png", "image/png", picture));
        request.with(SecurityMockMvcRequestPostProcessors.csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return Acting.as(
                author,
                () -> mvc.getObject()
                        .perform(request.requestAttr(Screens.VIEWER, author))
                        .andReturn()
                        .getResponse());
    }

    /** With what stands hidden in its form, as a browser sends it. */
    MockHttpServletResponse rewrite(Viewer author, String station, byte[] picture, String... fields) throws Exception {
        var form = pages.look(author, station);
        String[] hidden = {"seen", "seen-shot", "seen-film", "edition"};
        String[] all = new String[fields.length + 2 * hidden.length];
        System.arraycopy(fields, 0, all, 2 * hidden.length, fields.length);
        for (int i = 0; i < hidden.length; i++) {
            all[2 * i] = hidden[i];
            all[2 * i + 1] =
                    form.select("main form input[name=" + hidden[i] + "]").val();
        }
        return write(author, station, picture, all);
    }

    /** Two stations, of which the first has a picture. */
    public String published(Viewer author, String house, String title) throws Exception {
        String path = begun(author, house, title);
        String first = newStation(path);
        String second = newStation(path);
        rewrite(
                author,
                first,
                picture(1600, 900),
                "title",
                "The door",
                "about",
                "Here it begins.\nThen one goes in.",
                "alternative",
                "A green door",
                "caption",
                "Open since 2001",
                "credit",
                "The house",
                "agreed",
                "yes");
        rewrite(author, second, new byte[0], "title", "The table", "about", "Here one talks.");
        return pages.sent(author, path + "/publications");
    }

    public MockHttpServletResponse guest(Cookie place, String path) throws Exception {
        var request = MockMvcRequestBuilders.get(URI.create(path)).requestAttr(Screens.VIEWER, Viewer.VISITOR);
        return mvc.getObject()
                .perform(place == null ? request : request.cookie(place))
                .andReturn()
                .getResponse();
    }

    public MockHttpServletResponse guestSends(Cookie place, String path, String... fields) throws Exception {
        var request = MockMvcRequestBuilders.post(URI.create(path))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .requestAttr(Screens.VIEWER, Viewer.VISITOR)
                .cookie(place);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.getObject().perform(request).andReturn().getResponse();
    }
}
