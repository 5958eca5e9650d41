package secured;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.web.servlet.View;

/** A page's view: what the controller says, below the message that the visitor's last request left for this one. */
record Html(String content) implements View {
    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType(getContentType());
        Object message = model.get("message");
        response.getWriter()
                .print("<!DOCTYPE html>\n<html><body>" + (message == null ? "" : "<b>" + message + "</b>") + content
                        + "</body></html>\n");
    }
}
