"""Encrypted connections: the name that was asked for is the one that is proved, whatever address it leads to."""

from __future__ import annotations

import shutil
import ssl
import subprocess
from dataclasses import replace

import pytest

from tests.reading.web.server import LOOPBACK, Server, answer, read, redirect

pytestmark = pytest.mark.skipif(not shutil.which("openssl"), reason="makes its certificate with openssl")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    folder = tmp_path_factory.mktemp("certificate")
    key, made = str(folder / "key.pem"), str(folder / "made.pem")
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
         "-keyout", key, "-out", made, "-subj", "/CN=x", "-addext", "subjectAltName=DNS:ridgepost.example"],
        check=True, capture_output=True,
    )  # fmt: skip
    return made, key


@pytest.fixture
def context(certificate: tuple[str, str]) -> ssl.SSLContext:
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(*certificate)
    return made


@pytest.fixture
def trusted(certificate: tuple[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", certificate[0])


@pytest.mark.usefixtures("trusted")
def test_the_name_is_proved_and_named(context: ssl.SSLContext) -> None:
    named: list[str | None] = []
    context.sni_callback = lambda connection, name, own: named.append(name)
    with Server(answer(), tls=context) as server:
        [found] = read(server.url(host="ridgepost.example"))
        assert getattr(found, "title", found) == "Ferry aground"
        assert set(named) == {"ridgepost.example"}
        assert f"Host: ridgepost.example:{server.port}\r\n" in server.requests[0]


@pytest.mark.usefixtures("trusted")
def test_a_certificate_for_another_name_does_not_hold(context: ssl.SSLContext) -> None:
    with Server(answer(), tls=context) as server:
        [error] = read(server.url(host="tesk.example"))
        assert "certificate that does not hold" in str(error)
        assert server.requests == []


def test_a_certificate_that_nobody_vouches_for_does_not_hold(context: ssl.SSLContext) -> None:
    with Server(answer(), tls=context) as server:
        [error] = read(server.url(host="ridgepost.example"))
    assert "certificate that does not hold" in str(error)


def test_a_server_that_does_not_speak_tls() -> None:
    with Server(b"HTTP/1.1 200 OK\r\n\r\n", rude=True) as server:
        [error] = read(server.url(host="ridgepost.example").replace("http:", "https:"))
    assert "TLS" in str(error)


@pytest.mark.usefixtures("trusted")
def test_from_http_to_https_and_back(context: ssl.SSLContext) -> None:
    with Server(answer(), tls=context) as safe, Server(redirect(safe.url(host="ridgepost.example"))) as bare:
        [found] = read(bare.url())
        assert getattr(found, "url", found) == safe.url(host="ridgepost.example")
        assert getattr(found, "notes", None) == ()
    with Server(answer()) as bare, Server(redirect(bare.url()), tls=context) as safe:
        [found] = read(safe.url(host="ridgepost.example"), web=replace(LOOPBACK, ignore_robots=True))
        assert "encrypted" in getattr(found, "notes", ("",))[0]


def test_a_server_that_hangs_up_instead_of_shaking_hands() -> None:
    with Server(b"", rude=True) as server:
        [error] = read(server.url(host="ridgepost.example").replace("http:", "https:"))
    assert str(error)


def test_a_server_that_never_shakes_hands() -> None:
    with Server(answer()) as server:  # which waits for a request that it can read
        [error] = read(server.url(host="ridgepost.example").replace("http:", "https:"))
    assert "does not answer" in str(error)
