/** Services whose addresses hide where they lead. We never send any of them. */
export const shortLinkDomains: ReadonlySet<string> = new Set(
  `t.cn url.cn w.url.cn dwz.cn dwz.tax dwz.lc suo.im suo.nz mrw.so 985.so u.nu sourl.cn rrd.me c1n.cn m6z.cn 3.cn urlz.fr
  bit.ly bitly.com j.mp tinyurl.com t.co goo.gl is.gd v.gd ow.ly cutt.ly rebrand.ly rb.gy tiny.cc s.id shorturl.at
  shorturl.asia lnkd.in buff.ly t.ly bl.ink soo.gd qrco.de linktr.ee reurl.cc lihi.cc lihi1.com pse.is ppt.cc 0rz.tw
  goo.su clck.ru vk.cc adf.ly shorte.st trib.al dlvr.it surl.li n9.cl tny.im x.gd 1url.com qr.ae page.link app.link`.split(
    /\s+/,
  ),
);
