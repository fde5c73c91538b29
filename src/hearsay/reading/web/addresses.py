"""Which IP addresses are public: those of the networks that everybody reaches, and of no machine near this one.

The lists are the IANA registries of special-purpose addresses, written out, since what `ipaddress` calls global has
changed between versions of Python; both must agree that an address is public.
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

Address = IPv4Address | IPv6Address

_V4 = (
    ("0.0.0.0/8", "of this machine's own network"),
    ("10.0.0.0/8", "private"),
    ("100.64.0.0/10", "of a provider's inner network"),
    ("127.0.0.0/8", "this machine's own"),
    ("169.254.0.0/16", "link-local, where clouds keep their secrets"),
    ("172.16.0.0/12", "private"),
    ("192.0.0.0/24", "reserved"),
    ("192.0.2.0/24", "for documentation"),
    ("192.88.99.0/24", "a relay's"),
    ("192.168.0.0/16", "private"),
    ("198.18.0.0/15", "for benchmarks"),
    ("198.51.100.0/24", "for documentation"),
    ("203.0.113.0/24", "for documentation"),
    ("224.0.0.0/4", "multicast"),
    ("240.0.0.0/4", "reserved"),
    ("168.63.129.16/32", "a cloud's own"),  # public by its number, answers only inside Azure
)
_V6 = (
    ("::/128", "of this machine's own network"),
    ("::1/128", "this machine's own"),
    ("100::/64", "a sink"),
    ("2001::/23", "reserved"),
    ("2001:db8::/32", "for documentation"),
    ("3fff::/20", "for documentation"),
    ("5f00::/16", "reserved"),
    ("fc00::/7", "private"),
    ("fe80::/10", "link-local"),
    ("fec0::/10", "private"),
    ("ff00::/8", "multicast"),
)
_IN_V6 = (
    ("::ffff:0:0/96", "an IPv4 address inside an IPv6 one"),
    ("::ffff:0:0:0/96", "an IPv4 address inside an IPv6 one"),
    ("::/96", "an IPv4 address inside an IPv6 one"),
    ("2002::/16", "a 6to4 tunnel's"),
    ("64:ff9b:1::/48", "a network's own translation of IPv4"),
)
_NETWORKS_V4 = tuple((IPv4Network(network), what) for network, what in _V4)
_NETWORKS_V6 = tuple((IPv6Network(network), what) for network, what in _V6 + _IN_V6)
_MIXED = tuple(IPv6Network(network) for network, _ in _IN_V6)
_NAT64 = IPv6Network("64:ff9b::/96")
_ISATAP = (0x00005EFE, 0x02005EFE)  # the third quarter of an address that has an IPv4 one for its last


def address_of(text: str) -> Address:
    """A resolver's answer, without the interface that some add to it.

    >>> address_of("fe80::1%eth0")
    IPv6Address('fe80::1')
    """
    return ip_address(text.partition("%")[0])


def not_public(address: Address) -> str | None:
    """What the address is where it is none of the public internet's.

    >>> not_public(ip_address("10.1.2.3")), not_public(ip_address("::ffff:8.8.8.8")), not_public(ip_address("9.9.9.9"))
    ('private', 'an IPv4 address inside an IPv6 one', None)
    """
    if isinstance(address, IPv4Address):
        what = next((what for network, what in _NETWORKS_V4 if address in network), None)
    elif address in _NAT64:  # what an IPv6-only network's resolver makes of a public IPv4 address is as public
        return not_public(IPv4Address(int(address) & 0xFFFFFFFF))
    else:
        what = next((what for network, what in _NETWORKS_V6 if address in network), None) or _tunnelled(address)
    return what or (None if address.is_global and not address.is_multicast else "reserved")


def holds_ipv4(address: Address) -> bool:
    """Whether it writes an IPv4 address in IPv6: nobody has a reason to type one, and it hides what it leads to."""
    if isinstance(address, IPv4Address) or int(address) < 2:  # :: and ::1 are this machine's own, and look like it
        return False
    return address in _NAT64 or any(address in network for network in _MIXED)


def _tunnelled(address: IPv6Address) -> str | None:
    return "a tunnel's" if (int(address) >> 32) & 0xFFFFFFFF in _ISATAP else None
