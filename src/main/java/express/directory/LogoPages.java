package express.directory;

import express.files.TooLarge;
import express.files.UploadRefused;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The logo of an organisation, for those who look after its entry. */
@Controller
class LogoPages {

    private static final String PATH = OrganisationPages.PATH + "{slug}/logo";
    private static final String FIELD = "logo";

    record LogoPage(Organisation organisation, Form form) {}

    private final Organisations organisations;
    private final Logos logos;

    LogoPages(Organisations organisations, Logos logos) {
        this.organisations = organisations;
        this.logos = logos;
    }

    @GetMapping(PATH)
    ModelAndView ask(Screen screen, @PathVariable String slug, HttpServletRequest request) {
        Organisation organisation = administered(screen, slug);
        return screen.show("directory/logo", new LogoPage(organisation, TooLarge.form(request, FIELD)));
    }

    @PostMapping(PATH)
    ModelAndView put(
            Screen screen,
            @PathVariable String slug,
            @RequestParam Optional<MultipartFile> logo,
            HttpServletResponse response)
            throws IOException {
        Organisation organisation = administered(screen, slug);
        byte[] content = logo.isEmpty() ? new byte[0] : logo.get().getBytes();
        String name = logo.map(MultipartFile::getOriginalFilename).orElse("");
        try {
            logos.put(screen.viewer(), organisation.id(), name, content);
        } catch (UploadRefused refused) {
            Form form = Form.empty().wrong(FIELD, refused.key());
            return screen.refuse("directory/logo", new LogoPage(organisation, form));
        }
        News.tell(response, "directory.saved");
        return screen.go(OrganisationPages.PATH + slug);
    }

    @PostMapping(PATH + "/removal")
    ModelAndView remove(Screen screen, @PathVariable String slug, HttpServletResponse response) {
        logos.remove(administered(screen, slug).id());
        News.tell(response, "directory.saved");
        return screen.go(OrganisationPages.PATH + slug);
    }

    private Organisation administered(Screen screen, String slug) {
        Organisation organisation = organisations.get(slug);
        DirectoryAccess.require(DirectoryAccess.mayAdminister(screen.viewer(), organisation.id()));
        return organisation;
    }
}
