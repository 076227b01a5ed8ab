package express.ui;

import express.base.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives handlers the {@link Screen} and the {@link Viewer} of their request. */
@Component
public class Screens implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    /** The request attribute under which sign-in leaves who is looking. */
    public static final String VIEWER = Viewer.class.getName();

    private final Frame frame;

    Screens(Frame frame) {
        this.frame = frame;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Screen.class || parameter.getParameterType() == Viewer.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binders) {
        var request = (HttpServletRequest) webRequest.getNativeRequest();
        return parameter.getParameterType() == Viewer.class ? viewer(request) : on(request);
    }

    /** The screen of a request that no handler answers, such as one that failed. */
    public Screen on(HttpServletRequest request) {
        boolean newcomers = ForNewcomers.Pages.contain(request);
        Locale language = newcomers
                ? frame.languages().forNewcomers(request)
                : frame.languages().of(request);
        return new Screen(frame, request, language, viewer(request));
    }

    public static Viewer viewer(HttpServletRequest request) {
        return request.getAttribute(VIEWER) instanceof Viewer viewer ? viewer : Viewer.VISITOR;
    }
}
