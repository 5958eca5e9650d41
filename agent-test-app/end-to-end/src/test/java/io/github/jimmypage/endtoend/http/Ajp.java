package io.github.jimmypage.endtoend.http;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A web server that passes a request of its client's on by AJP/1.3, over a connection that carries nothing else. It knows of GET without
 * a body, and of nothing that such an answer does not need.
 */
public final class Ajp {
    private static final int TO_CONTAINER = 0x1234;
    private static final int FORWARD_REQUEST = 2;
    private static final int GET = 2;
    private static final int REQUEST_ATTRIBUTE = 0x0A;
    private static final int END_OF_REQUEST = 0xFF;
    private static final int SEND_BODY_CHUNK = 3;
    private static final int SEND_HEADERS = 4;
    private static final int END_RESPONSE = 5;
    /** Names of headers that have a number. */
    private static final int NUMBERED = 0xA000;

    private static final String[] NUMBERED_NAMES = {
        "",
        "Content-Type",
        "Content-Language",
        "Content-Length",
        "Date",
        "Last-Modified",
        "Location",
        "Set-Cookie",
        "Set-Cookie2",
        "Servlet-Engine",
        "Status",
        "WWW-Authenticate"
    };

    private Ajp() {}

    /**
     * Asks for a page on behalf of a client elsewhere.
     *
     * @param serverPort at which the client asked the web server
     * @param said what the web server says besides, as request attributes
     */
    public static Response get(int port, String path, int serverPort, Map<String, String> said) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(packet(request(path, serverPort, said)));
            return answer(new DataInputStream(socket.getInputStream()));
        } catch (IOException failed) {
            throw new UncheckedIOException(path + " by AJP at port " + port, failed);
        }
    }

    private static byte[] request(String path, int serverPort, Map<String, String> said) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream request = new DataOutputStream(bytes);
        request.writeByte(FORWARD_REQUEST);
        request.writeByte(GET);
        string(request, "HTTP/1.1");
        string(request, path);
        string(request, "203.0.113.9");
        string(request, "client.example");
        string(request, "probe.example");
        request.writeShort(serverPort);
        request.writeBoolean(false);
        request.writeShort(1);
        string(request, "Host");
        string(request, "probe.example");
        for (Map.Entry<String, String> each : said.entrySet()) {
            request.writeByte(REQUEST_ATTRIBUTE);
            string(request, each.getKey());
            string(request, each.getValue());
        }
        request.writeByte(END_OF_REQUEST);
        return bytes.toByteArray();
    }

    private static byte[] packet(byte[] content) throws IOException {
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(packet);
        out.writeShort(TO_CONTAINER);
        out.writeShort(content.length);
        out.write(content);
        return packet.toByteArray();
    }

    private static void string(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        out.writeShort(bytes.length);
        out.write(bytes);
        out.writeByte(0);
    }

    private static Response answer(DataInputStream in) throws IOException {
        int status = 0;
        String reason = "";
        List<Header> headers = new ArrayList<>();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            // Two letters, and a length that its content tells as well.
            in.readInt();
            int kind = in.readUnsignedByte();
            switch (kind) {
                case SEND_HEADERS -> {
                    status = in.readUnsignedShort();
                    reason = string(in, in.readUnsignedShort());
                    for (int left = in.readUnsignedShort(); left > 0; left--) {
                        String name = name(in);
                        headers.add(new Header(name, string(in, in.readUnsignedShort())));
                    }
                }
                case SEND_BODY_CHUNK -> {
                    body.write(in.readNBytes(in.readUnsignedShort()));
                    in.readByte();
                }
                case END_RESPONSE -> {
                    return new Response(status, reason, List.copyOf(headers), body.toByteArray());
                }
                default -> throw new IOException("a packet of kind " + kind);
            }
        }
    }

    private static String name(DataInputStream in) throws IOException {
        int length = in.readUnsignedShort();
        return length > NUMBERED ? NUMBERED_NAMES[length - NUMBERED] : string(in, length);
    }

    private static String string(DataInputStream in, int length) throws IOException {
        String text = new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
        in.readByte();
        return text;
    }
}
